package org.mineaction.statistics.dashboard;

import java.util.UUID;

/**
 * A minefield map that was handed over, in words.
 *
 * @param id the report of it
 * @param name its districts and day
 * @param planted mines, as it says
 * @param found mines in its districts since
 * @param plantedShare of the largest figure of all maps, such as 97.5%
 * @param foundShare of the same
 * @param meaning what the two figures say of each other
 * @param address of the report
 */
record Minefield(
        UUID id,
        String name,
        Amount planted,
        Amount found,
        String plantedShare,
        String foundShare,
        String meaning,
        String address) {}
