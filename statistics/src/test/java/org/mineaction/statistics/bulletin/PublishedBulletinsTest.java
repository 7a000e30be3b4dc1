package org.mineaction.statistics.bulletin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.Withdrawal;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MergedReports;
import org.mineaction.statistics.totals.Contribution;

/**
 * Bulletins that ANAMA, the Mine Action Agency of Azerbaijan, published in 2021: split at random into reports, of
 * which some said something else before and some are gone, they come back as they were; and as of an instant, as it was
 * known then.
 */
class PublishedBulletinsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final BulletinQuery QUERY =
            new BulletinQuery(DATABASE.database(), Gazetteer.standard(), LocalDate.of(2020, 11, 10));
    private static final List<String> DISTRICTS =
            List.of("AZ-TAR", "AZ-AGM", "AZ-FUZ", "AZ-SUS", "AZ-QBI", "AZ-CAB", "AZ-ZAN");
    private static final List<Category> CATEGORIES = List.of(Category.AP_MINE, Category.AT_MINE, Category.UXO);
    private static final long SQUARE_METRES_A_HECTARE = 10_000;
    /** In which all is recorded: more than a month, since totals are kept by the month in which they became known. */
    private static final int SECONDS = 60 * 86_400;

    private static final int INSTANTS = 20;

    private final List<ReportDraft> items = new ArrayList<>();
    private final List<ReportDraft> land = new ArrayList<>();
    private Random random;
    private Period period;

    @ParameterizedTest
    @CsvFileSource(resources = "/published-bulletins.csv", numLinesToSkip = 1)
    void comesBackAsItWasPublished(
            LocalDate from, LocalDate to, long apMines, long atMines, long uxo, BigDecimal hectares)
            throws SQLException {
        DATABASE.clear();
        random = new Random(from.toEpochDay());
        period = new Period(from, to);
        Map<String, Long> published = new LinkedHashMap<>();
        published.put("AP_MINE", apMines);
        published.put("AT_MINE", atMines);
        published.put("UXO", uxo);
        published.forEach((category, total) -> find(Category.of(category), total));
        long cleared =
                hectares.multiply(BigDecimal.valueOf(SQUARE_METRES_A_HECTARE)).longValueExact();
        release(cleared);
        Collections.shuffle(items, random);
        Collections.shuffle(land, random);
        MergedReports.in(DATABASE, items.toArray(ReportDraft[]::new));
        MergedReports.in(DATABASE, new LandReleaseTable(), land.toArray(ReportDraft[]::new));

        Bulletin now = QUERY.ask(period, null);
        assertThat(now.found().byCategory()).isEqualTo(published);
        assertThat(now.found().items()).isEqualTo(apMines + atMines + uxo);
        assertThat(now.land().clearedSquareMetres()).isEqualTo(cleared);
        assertThat(QUERY.ask(period, now.asOf())).isEqualTo(now);
        assertAsOfInstants();
    }

    /** Those at which something was recorded: that is known from then on, and what it replaces until then. */
    private void assertAsOfInstants() throws SQLException {
        List<ReportDraft> sent = Stream.concat(items.stream(), land.stream()).toList();
        for (int i = 0; i < INSTANTS; i++) {
            Instant asOf = one(sent).recordedAt();
            Bulletin then = QUERY.ask(period, asOf);
            assertFound(then, known(items, asOf));
            assertReleased(then, known(land, asOf));
        }
    }

    private static void assertFound(Bulletin then, List<Contribution> known) {
        assertThat(then.found().byCategory()).as("as of %s", then.asOf()).isEqualTo(byCode(known));
        assertThat(then.found().items()).isEqualTo(sum(known));
        assertThat(then.found().reports()).isEqualTo(known.size());
        assertThat(then.found().districts()).containsExactlyInAnyOrderElementsOf(districts(known));
    }

    private static void assertReleased(Bulletin then, List<Contribution> known) {
        Map<String, Long> byType = byCode(known);
        assertThat(then.land().byReleaseType()).as("as of %s", then.asOf()).allSatisfy((type, area) -> assertThat(area)
                .isEqualTo(byType.getOrDefault(type, 0L)));
        assertThat(then.land().clearedSquareMetres()).isEqualTo(byType.getOrDefault(ReleaseType.CLEARED.code(), 0L));
        assertThat(then.land().releasedSquareMetres()).isEqualTo(sum(known));
        assertThat(then.land().reports()).isEqualTo(known.size());
        assertThat(then.land().districts()).containsExactlyInAnyOrderElementsOf(districts(known));
    }

    /** What there was to add up for the period: of each report what the highest revision recorded by then says. */
    private List<Contribution> known(List<ReportDraft> sent, Instant asOf) {
        Map<UUID, ReportDraft> highest = new HashMap<>();
        sent.stream()
                .filter(draft -> !draft.recordedAt().isAfter(asOf))
                .forEach(draft -> highest.merge(
                        draft.id(), draft, (one, other) -> one.revision() > other.revision() ? one : other));
        return highest.values().stream()
                .filter(draft -> !(draft.content() instanceof Withdrawal))
                .flatMap(draft -> Contribution.of(draft.report()).stream())
                .filter(one -> !one.day().isBefore(period.from()) && !one.day().isAfter(period.to()))
                .toList();
    }

    private static Map<String, Long> byCode(List<Contribution> known) {
        return known.stream().collect(groupingBy(Contribution::code, summingLong(Contribution::amount)));
    }

    private static long sum(List<Contribution> known) {
        return known.stream().mapToLong(Contribution::amount).sum();
    }

    private static Set<String> districts(List<Contribution> known) {
        return known.stream().flatMap(one -> one.districts().stream()).collect(toSet());
    }

    private void find(Category category, long total) {
        int number = 0;
        for (long part : split(total)) {
            send(
                    items,
                    category.code() + " " + number++,
                    item(day(), category, part),
                    day -> item(day, one(CATEGORIES), 1L + random.nextInt(50)));
        }
    }

    private void release(long cleared) {
        int number = 0;
        for (long part : split(cleared)) {
            send(
                    land,
                    "land " + number++,
                    land(day(), ReleaseType.CLEARED, part),
                    day -> land(day, one(ReleaseType.LIST.all()), 1L + random.nextInt(50_000)));
        }
    }

    /**
     * A report that says what is right in the end, and perhaps something else of any day before; and perhaps another
     * beside it that does not count for the period in the end.
     *
     * @param mistaken what may be said of a day by mistake
     */
    private void send(List<ReportDraft> sent, String name, Content right, Function<LocalDate, Content> mistaken) {
        ReportDraft report = ReportDraft.named(name);
        int revision = 1;
        while (random.nextInt(4) == 0) {
            LocalDate day = random.nextBoolean() ? day() : dayBeside();
            sent.add(recorded(report.revision(revision++).content(mistaken.apply(day))));
        }
        sent.add(recorded(report.revision(revision).content(right)));
        if (random.nextInt(6) == 0) {
            ReportDraft gone = report.named(name, "gone");
            sent.add(recorded(gone.content(right)));
            ReportDraft since = gone.revision(2);
            sent.add(recorded(random.nextBoolean() ? since.withdrawn() : since.content(mistaken.apply(dayBeside()))));
        }
    }

    /** At any time, so that a revision may be recorded after one that is higher. */
    private ReportDraft recorded(ReportDraft draft) {
        return draft.recorded(random.nextInt(SECONDS));
    }

    private FoundItem item(LocalDate day, Category category, long quantity) {
        return new FoundItem(day, one(DISTRICTS), category, (int) quantity, null, null, null, null);
    }

    private LandRelease land(LocalDate day, ReleaseType type, long squareMetres) {
        return new LandRelease(day, one(DISTRICTS), type, (int) squareMetres, null, null, null);
    }

    private List<Long> split(long total) {
        List<Long> parts = new ArrayList<>();
        long left = total;
        while (left > 0) {
            long part = 1 + random.nextLong(Math.max(1, Math.min(left, total / 5)));
            parts.add(part);
            left -= part;
        }
        return parts;
    }

    private LocalDate day() {
        return period.from().plusDays(random.nextLong(period.days()));
    }

    private LocalDate dayBeside() {
        long days = 1L + random.nextInt(10);
        return random.nextBoolean()
                ? period.from().minusDays(days)
                : period.to().plusDays(days);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
