package org.mineaction.statistics.merge;

import java.time.LocalDate;

/**
 * What one report adds to the total of one day and district.
 *
 * @param day the local date it counts for
 * @param district ISO 3166-2; of a minefield map all of its districts, with a plus between them
 * @param code what is counted, within the kind: the category of found items, the type of a release, a {@link CasualtyCode}
 * @param amount how much, in the measure of the kind
 */
record Amount(LocalDate day, String district, String code, long amount) {}
