package org.mineaction.statistics.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mineaction.contract.Category;
import org.mineaction.contract.Role;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.totals.Cut;

/**
 * Records as unlucky as they come: amendments, withdrawals before their report, resends, contradictions, strangers and editors,
 * in any order. There are few distinct values of everything, so that they meet in every way.
 */
public final class RandomLog {
    private static final List<String> TEAMS = List.of("TEAM-A", "TEAM-A", "TEAM-A", "TEAM-B");
    private static final List<Role> ROLES =
            List.of(Role.REPORTER, Role.REPORTER, Role.REPORTER, Role.EDITOR, Role.of("AUDITOR"));
    private static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ", "AZ-TAR");
    private static final List<Category> CATEGORIES =
            List.of(Category.AP_MINE, Category.AT_MINE, Category.of("NOT_YET_KNOWN"));
    /** On both sides of the ends of a week, a month and a year. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2020, 12, 31),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2021, 1, 3),
            LocalDate.of(2021, 1, 4),
            LocalDate.of(2021, 1, 31),
            LocalDate.of(2021, 2, 1));

    private final Random random;
    private final String name;
    private final int reports;
    private final List<ReportDraft> sent = new ArrayList<>();

    /**
     * A log of its own reports.
     *
     * @param name what tells its reports from those of other logs
     * @param reports how many different reports there are
     */
    public RandomLog(String name, Random random, int reports) {
        this.name = name;
        this.random = random;
        this.reports = reports;
    }

    /** The next record: something new or what was sent before, the same record or recorded anew. */
    public ReportDraft next() {
        if (!sent.isEmpty() && random.nextInt(6) == 0) {
            ReportDraft again = one(sent);
            return random.nextBoolean() ? again : again.recorded(aroundMidnight(random));
        }
        ReportDraft draft = draft();
        sent.add(draft);
        return draft;
    }

    /** Seconds after the beginning of drafts, on both sides of the end of a day in the ledger's time zone. */
    static int aroundMidnight(Random random) {
        return 12 * 3600 - 10 + random.nextInt(20);
    }

    private ReportDraft draft() {
        int revision = 1 + random.nextInt(4);
        ReportDraft draft = ReportDraft.named(name + " report " + random.nextInt(reports))
                .revision(revision)
                .recorded(aroundMidnight(random))
                .team(one(TEAMS))
                .by(one(TEAMS), one(ROLES));
        if (random.nextInt(5) == 0) {
            return draft.withdrawn();
        }
        return draft.quantity(1 + random.nextInt(3)).found(one(DAYS).toString(), one(DISTRICTS), one(CATEGORIES));
    }

    /** Any instant at which such records may have been known. */
    public static Instant anyInstant(Random random) {
        return Instant.parse("2021-06-05T19:59:49Z").plusSeconds(random.nextInt(22));
    }

    /** Some cuts through all that such logs hold, the undivided total among them. */
    public static List<Cut> cuts(Random random, int count) {
        List<Cut> cuts = new ArrayList<>();
        cuts.add(new Cut(DAYS.get(0), DAYS.get(DAYS.size() - 1), List.of(), List.of(), null, List.of()));
        IntStream.range(0, count).forEach(i -> cuts.add(Cut.draw(random, DAYS, DISTRICTS, CATEGORIES, TEAMS)));
        return cuts;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
