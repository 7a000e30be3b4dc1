package org.mineaction.statistics.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MergedReports;
import org.mineaction.statistics.merge.ReportTable;

/** Released land beside found items, asked for in hundreds of ways: always what a plain list of the reports adds up to. */
class RandomLandTest {
    private static final int CUTS = 500;
    private static final int REPORTS = 400;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TotalsQuery QUERY = new TotalsQuery(DATABASE.database());
    private static final List<SaidReport> SAID = SaidReport.draw(new Random(2021), REPORTS);

    @BeforeAll
    static void fill() throws SQLException {
        merge(new LandReleaseTable(), true);
        merge(new FoundItemTable(), false);
    }

    private static void merge(ReportTable<?> table, boolean isLand) throws SQLException {
        ReportDraft[] sent = SAID.stream()
                .filter(said -> said.isLand() == isLand)
                .map(SaidReport::sent)
                .toArray(ReportDraft[]::new);
        MergedReports.in(DATABASE, table, sent);
    }

    @Test
    void anyCutIsWhatTheListAddsUpTo() throws SQLException {
        for (int seed = 0; seed < CUTS; seed++) {
            Random random = new Random(seed);
            LandCut cut = LandCut.draw(random);
            Instant asOf = random.nextBoolean() ? SaidReport.anyInstant(random) : null;
            Collection<SaidReport> known = SaidReport.known(SAID, asOf);
            String what = "seed %d: %s as of %s".formatted(seed, cut, asOf);

            TeamTotals totals = QUERY.ask(new TeamTotals(cut.request(asOf, false)));

            assertThat(figures(totals)).as(what).isEqualTo(cut.groups(known));
            assertThat(totals.total().published()).as(what).isEqualTo(cut.total(known));
            assertThat(withoutZeros(totals.byReleaseType())).as(what).isEqualTo(cut.byReleaseType(known));
        }
    }

    @Test
    void everyGroupIsBesideItselfInThePeriodBefore() throws SQLException {
        for (int seed = 0; seed < CUTS / 2; seed++) {
            Random random = new Random(seed);
            LandCut cut = LandCut.draw(random).withoutTime();
            Instant asOf = random.nextBoolean() ? SaidReport.anyInstant(random) : null;
            Collection<SaidReport> known = SaidReport.known(SAID, asOf);
            String what = "seed %d: %s as of %s".formatted(seed, cut, asOf);

            Compared<Sum, TeamTotals> compared = QUERY.compare(cut.request(asOf, true), TeamTotals::new);

            assertThat(compared.publishedGroups()).as(what).isEqualTo(groups(cut, known));
            assertThat(compared.before().total().published())
                    .as(what)
                    .isEqualTo(cut.before().total(known));
            assertThat(compared.change())
                    .as(what)
                    .containsAllEntriesOf(
                            difference(cut.total(known), cut.before().total(known)));
            assertThat(withoutZeros(compared.change().get("byReleaseType")))
                    .as(what)
                    .isEqualTo(withoutZeros(
                            difference(cut.byReleaseType(known), cut.before().byReleaseType(known))));
        }
    }

    /** As they are published; those of one period alone are nothing in the other. */
    private static List<Map<String, Object>> groups(LandCut cut, Collection<SaidReport> known) {
        if (cut.groupBy().isEmpty()) {
            return null;
        }
        Map<List<String>, Map<String, Long>> now = cut.groups(known);
        Map<List<String>, Map<String, Long>> before = cut.before().groups(known);
        List<Map<String, Object>> published = new ArrayList<>();
        for (List<String> group : inOrder(now.keySet(), before.keySet())) {
            Map<String, Object> one = new HashMap<>();
            for (int i = 0; i < group.size(); i++) {
                one.put(cut.groupBy().get(i), group.get(i));
            }
            Map<String, Long> figure = now.getOrDefault(group, cut.nothing());
            Map<String, Long> previous = before.getOrDefault(group, cut.nothing());
            one.putAll(figure);
            one.put("previous", previous);
            one.put("change", difference(figure, previous));
            published.add(one);
        }
        return published;
    }

    private static List<List<String>> inOrder(Set<List<String>> some, Set<List<String>> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparing(group -> String.join(" ", group)))
                .toList();
    }

    private static Map<String, Long> difference(Map<String, Long> now, Map<String, Long> before) {
        Map<String, Long> difference = new HashMap<>(now);
        before.forEach((name, number) -> difference.merge(name, -number, Long::sum));
        return difference;
    }

    private static Map<List<String>, Map<String, Long>> figures(TeamTotals totals) {
        Map<List<String>, Map<String, Long>> figures = new HashMap<>();
        totals.groups().forEach((group, sum) -> figures.put(group, sum.published()));
        return figures;
    }

    /** What there is of a part that is there. */
    private static Map<Object, Object> withoutZeros(Object part) {
        Map<Object, Object> those = new HashMap<>(part == null ? Map.of() : (Map<?, ?>) part);
        those.values().removeIf(number -> number.equals(0L));
        return those;
    }
}
