package org.mineaction.statistics.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.mineaction.contract.Category;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.Role;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.totals.Cuts;
import org.mineaction.statistics.totals.KnownTotalsParameters;

/**
 * Records as unlucky as they come: amendments, withdrawals before their report, resends, contradictions, strangers and editors,
 * in any order. There are few distinct values of everything, so that they meet in every way.
 */
final class RandomLog {
    static final List<String> TEAMS = List.of("TEAM-A", "TEAM-A", "TEAM-A", "TEAM-B");
    private static final List<Role> ROLES =
            List.of(Role.REPORTER, Role.REPORTER, Role.REPORTER, Role.EDITOR, Role.of("AUDITOR"));
    static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ", "AZ-TAR");
    static final List<Category> CATEGORIES = List.of(Category.AP_MINE, Category.AT_MINE, Category.of("NOT_YET_KNOWN"));
    /** On both sides of the ends of a week, a month and a year. */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2020, 12, 31),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2021, 1, 3),
            LocalDate.of(2021, 1, 4),
            LocalDate.of(2021, 1, 31),
            LocalDate.of(2021, 2, 1));
    /** All that such logs hold. */
    static final Cuts CUTS = new Cuts(
            List.of(ReportKind.FOUND_ITEM),
            DAYS,
            DISTRICTS,
            CATEGORIES.stream().map(Category::code).toList(),
            TEAMS,
            groupingsWithout("releaseType"));

    /** Names of groupings but these. */
    static List<String> groupingsWithout(String... some) {
        List<String> others = new ArrayList<>(KnownTotalsParameters.GROUPINGS_OF_TEAMS);
        others.removeAll(List.of(some));
        return others;
    }

    private final Random random;
    private final String name;
    private final int reports;
    private final Midnights midnights;
    private final List<ReportDraft> sent = new ArrayList<>();

    /**
     * A log of its own reports.
     *
     * @param name what tells its reports from those of other logs
     * @param reports how many different reports there are
     */
    RandomLog(String name, Random random, int reports) {
        this.name = name;
        this.random = random;
        this.reports = reports;
        midnights = new Midnights(random);
    }

    static Supplier<? extends Report<?>> foundItems(String name, Random random, int reports) {
        RandomLog log = new RandomLog(name, random, reports);
        return () -> log.next().report();
    }

    /** The next record: something new or what was sent before, the same record or recorded anew. */
    ReportDraft next() {
        if (!sent.isEmpty() && random.nextInt(6) == 0) {
            ReportDraft again = one(sent);
            return random.nextBoolean() ? again : again.recorded(midnights.next());
        }
        ReportDraft draft = draft();
        sent.add(draft);
        return draft;
    }

    private ReportDraft draft() {
        int revision = 1 + random.nextInt(4);
        ReportDraft draft = ReportDraft.named(name + " report " + random.nextInt(reports))
                .revision(revision)
                .recorded(midnights.next())
                .team(one(TEAMS))
                .by(one(TEAMS), one(ROLES));
        if (random.nextInt(5) == 0) {
            return draft.withdrawn();
        }
        return draft.quantity(1 + random.nextInt(3)).found(one(DAYS).toString(), one(DISTRICTS), one(CATEGORIES));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
