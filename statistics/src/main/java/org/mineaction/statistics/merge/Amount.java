package org.mineaction.statistics.merge;

import java.time.LocalDate;

/**
 * What one report adds to the total of one day and district.
 *
 * @param day the local date it counts for
 * @param district ISO 3166-2
 * @param code what is counted, within the kind: the category of found items, a {@link CasualtyCode}
 * @param amount how much, in the measure of the kind
 */
record Amount(LocalDate day, String district, String code, long amount) {}
