package org.mineaction.statistics.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mineaction.contract.Report;

/**
 * When the records of a log are recorded: within seconds of one or a few midnights in the ledger's time zone, most of which end
 * a month and one a year. Many share an instant, and what was recorded in one month is replaced in another.
 */
final class Midnights {
    private static final List<LocalDate> BEGINNING = List.of(
            LocalDate.of(2021, 6, 6), LocalDate.of(2021, 7, 1), LocalDate.of(2021, 8, 1), LocalDate.of(2022, 1, 1));
    private static final int MOST = 3;
    private static final int SECONDS_AROUND_EACH = 8;

    private final Random random;
    private final List<Instant> midnights;

    Midnights(Random random) {
        this.random = random;
        List<LocalDate> days = new ArrayList<>(BEGINNING);
        Collections.shuffle(days, random);
        midnights = days.subList(0, 1 + random.nextInt(MOST)).stream()
                .map(day -> day.atStartOfDay(Report.ZONE).toInstant())
                .toList();
    }

    /** Any instant around one of them, or exactly on it. */
    Instant next() {
        Instant midnight = midnights.get(random.nextInt(midnights.size()));
        return midnight.plusSeconds(random.nextInt(SECONDS_AROUND_EACH) - SECONDS_AROUND_EACH / 2);
    }
}
