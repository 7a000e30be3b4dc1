package org.mineaction.statistics.totals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mineaction.contract.ReportKind;

/**
 * What cuts are drawn from.
 *
 * @param kinds of which reports
 * @param days days of reports; a cut begins and ends on one of them or the day before or after
 * @param districts codes
 * @param codes what is counted; none where the service is never asked for some
 * @param teams whose reports there are; none where the service does not tell
 * @param groupings names
 */
public record Cuts(
        List<ReportKind<?>> kinds,
        List<LocalDate> days,
        List<String> districts,
        List<String> codes,
        List<String> teams,
        List<String> groupings) {
    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    /** The undivided total. */
    public Cut everything() {
        return new Cut(kinds, FIRST, LAST, List.of(), List.of(), null, List.of());
    }

    /** Any of them. */
    public Cut draw(Random random) {
        LocalDate one = day(random);
        LocalDate other = day(random);
        return new Cut(
                kinds,
                one.isBefore(other) ? one : other,
                one.isBefore(other) ? other : one,
                some(random, districts),
                some(random, codes),
                teams.isEmpty() || random.nextInt(5) > 0 ? null : teams.get(random.nextInt(teams.size())),
                some(random, groupings));
    }

    private LocalDate day(Random random) {
        LocalDate day = days.get(random.nextInt(days.size()));
        return random.nextBoolean() ? day : day.plusDays(random.nextInt(3) - 1);
    }

    private static List<String> some(Random random, List<String> of) {
        List<String> some = new ArrayList<>(of);
        some.removeIf(each -> random.nextInt(3) > 0);
        Collections.shuffle(some, random);
        return some;
    }
}
