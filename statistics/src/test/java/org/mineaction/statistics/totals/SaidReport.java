package org.mineaction.statistics.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mineaction.contract.Category;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.Role;
import org.mineaction.statistics.ReportDraft;

/**
 * What one revision of a report says, of found items or of released land.
 *
 * @param draft the revision as it is sent, apart from what it says
 * @param isLand whether it is of land
 * @param day when it was
 * @param district code
 * @param code category or release type
 * @param amount items or square metres; zero when it is withdrawn
 */
record SaidReport(ReportDraft draft, boolean isLand, LocalDate day, String district, String code, int amount) {
    static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ", "AZ-TAR");
    static final List<String> CATEGORIES = List.of("AP_MINE", "UXO", "NOT_YET_KNOWN");
    static final List<String> RELEASE_TYPES = List.of("CANCELLED", "REDUCED", "CLEARED", "NOT_YET_KNOWN");
    static final List<String> TEAMS = List.of("TEAM-A", "TEAM-B");
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 11, 20);
    static final int DAYS = 80;

    /** They become known in several months. */
    private static final int SECONDS = 90 * 24 * 3600;

    /** Reports, some of them amended or withdrawn later, in the order in which they were recorded. */
    static List<SaidReport> draw(Random random, int reports) {
        List<SaidReport> said = new ArrayList<>();
        for (int report = 0; report < reports; report++) {
            String team = one(random, TEAMS);
            boolean isLand = random.nextInt(3) > 0;
            int[] recorded =
                    random.ints(1 + random.nextInt(3), 0, SECONDS).sorted().toArray();
            for (int i = 0; i < recorded.length; i++) {
                ReportDraft draft = ReportDraft.named("report " + report)
                        .revision(i + 1)
                        .recorded(recorded[i])
                        .team(team)
                        .by(team, Role.REPORTER);
                said.add(new SaidReport(
                        draft,
                        isLand,
                        FIRST_DAY.plusDays(random.nextInt(DAYS)),
                        one(random, DISTRICTS),
                        one(random, isLand ? RELEASE_TYPES : CATEGORIES),
                        i > 0 && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(1000)));
            }
        }
        said.sort(Comparator.comparing(one -> one.draft().recordedAt()));
        return said;
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Any instant at which some of them may have been known. */
    static Instant anyInstant(Random random) {
        return ReportDraft.named("any").recorded(random.nextInt(SECONDS)).recordedAt();
    }

    /** What counts of such revisions; at an instant unless it is null. */
    static Collection<SaidReport> known(List<SaidReport> said, Instant asOf) {
        Map<String, SaidReport> known = new TreeMap<>();
        said.stream()
                .filter(one -> asOf == null || !one.draft().recordedAt().isAfter(asOf))
                .forEach(one -> known.put(one.draft().id().toString(), one));
        known.values().removeIf(one -> one.amount() == 0);
        return known.values();
    }

    /** As it is sent. */
    ReportDraft sent() {
        if (amount == 0) {
            return draft.withdrawn();
        }
        return isLand
                ? draft.content(new LandRelease(day, district, ReleaseType.of(code), amount, null, null, null))
                : draft.quantity(amount).found(day.toString(), district, Category.of(code));
    }
}
