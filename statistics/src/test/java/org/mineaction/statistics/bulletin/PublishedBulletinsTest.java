package org.mineaction.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mineaction.contract.Category;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.ReleaseType;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MergedReports;

/**
 * Bulletins that ANAMA, the Mine Action Agency of Azerbaijan, published in 2021: split at random into reports, of which some are amended and some
 * withdrawn, they come back as they were; and as of before the amendments, as it was known then.
 */
class PublishedBulletinsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final BulletinQuery QUERY =
            new BulletinQuery(DATABASE.database(), Gazetteer.standard(), LocalDate.of(2020, 11, 10));
    private static final List<String> DISTRICTS =
            List.of("AZ-TAR", "AZ-AGM", "AZ-FUZ", "AZ-SUS", "AZ-QBI", "AZ-CAB", "AZ-ZAN");
    private static final long SQUARE_METRES_A_HECTARE = 10_000;
    private static final int A_DAY = 86_400;

    private final List<ReportDraft> items = new ArrayList<>();
    private final List<ReportDraft> land = new ArrayList<>();
    private final Map<String, Long> firstSaid = new LinkedHashMap<>();
    private long firstCleared;
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
        published.forEach((category, total) -> report(Category.of(category), total));
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

        Instant betweenRevisions = ReportDraft.named("any").recorded(A_DAY / 2).recordedAt();
        Bulletin before = QUERY.ask(period, betweenRevisions);
        assertThat(before.found().byCategory()).isEqualTo(firstSaid);
        assertThat(before.land().clearedSquareMetres()).isEqualTo(firstCleared);
        Bulletin then = QUERY.ask(period, now.asOf());
        assertThat(then).isEqualTo(now);
    }

    private void report(Category category, long total) {
        int number = 0;
        for (long part : split(total)) {
            String name = category.code() + " " + number++;
            ReportDraft right = ReportDraft.named(name)
                    .found(day().toString(), district(), category)
                    .quantity((int) part)
                    .recorded(random.nextInt(100));
            long said = part;
            if (random.nextInt(4) == 0) {
                said = 1L + random.nextInt(50);
                items.add(right.quantity((int) said));
                items.add(right.revision(2).recorded(A_DAY));
            } else {
                items.add(right);
            }
            firstSaid.merge(category.code(), said, Long::sum);
            if (random.nextInt(8) == 0) {
                ReportDraft mistaken = right.named(name, "withdrawn later");
                items.add(mistaken);
                items.add(mistaken.revision(2).recorded(A_DAY).withdrawn());
                firstSaid.merge(category.code(), part, Long::sum);
            }
        }
    }

    private void release(long cleared) {
        int number = 0;
        for (long part : split(cleared)) {
            ReportDraft right =
                    ReportDraft.named("land " + number++).content(land(part)).recorded(random.nextInt(100));
            long said = part;
            if (random.nextInt(4) == 0) {
                said = 1L + random.nextInt(50_000);
                land.add(right.content(land(said)));
                land.add(right.revision(2).recorded(A_DAY));
            } else {
                land.add(right);
            }
            firstCleared += said;
        }
    }

    private LandRelease land(long squareMetres) {
        return new LandRelease(day(), district(), ReleaseType.CLEARED, (int) squareMetres, null, null, null);
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

    private String district() {
        return DISTRICTS.get(random.nextInt(DISTRICTS.size()));
    }
}
