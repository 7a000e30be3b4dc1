package org.mineaction.statistics.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.RunningTotal;
import org.mineaction.local.FreePort;
import org.mineaction.local.LocalKafka;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.MergedReports;

/** Whoever reads the topic from the start has the totals, whatever happened. */
class RunningTotalsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalKafka KAFKA = LocalKafka.shared();
    private static final AtomicInteger DAYS = new AtomicInteger();

    /** Each test has a day, and so totals, of its own. */
    private final LocalDate day = LocalDate.of(2021, 6, 5).plusDays(DAYS.getAndIncrement());

    private final TestDatabase database = TestDatabase.create();
    private final ReportDraft one = report("one");
    private final ReportDraft two = report("two");
    private final String key = "found-item/" + day + "/AZ-AGM/AP_MINE";

    private ReportDraft report(String name) {
        return ReportDraft.named(name).found(day.toString(), "AZ-AGM", Category.AP_MINE);
    }

    private RunningPublisher publisher() {
        return new RunningPublisher(database, KAFKA.bootstrapServers(), "test");
    }

    private Map<String, Object> broker() {
        return Map.of("bootstrap.servers", KAFKA.bootstrapServers());
    }

    private void awaitNothingWaits() {
        await().atMost(PATIENCE).until(() -> database.number("SELECT count(*) FROM changed_total") == 0);
    }

    private TotalsReader assertTheTopicHasTheTotals() throws SQLException {
        awaitNothingWaits();
        TotalsReader reader = TotalsReader.of(KAFKA, day);
        reader.assertHasTheTotalsOf(database);
        return reader;
    }

    @Test
    void everyChangeIsPublishedAsAnAbsoluteValue() throws Exception {
        try (RunningPublisher publisher = publisher()) {
            MergedReports.in(database, one, two, report("three").found(day.toString(), "AZ-FUZ", Category.UXO));
            assertThat(assertTheTopicHasTheTotals().last(key))
                    .extracting(RunningTotal::amount, RunningTotal::reports)
                    .containsExactly(20L, 2L);

            MergedReports.in(
                    database,
                    one.revision(2).found(day.toString(), "AZ-KAL", Category.AP_MINE),
                    two.revision(2).withdrawn());
            TotalsReader reader = assertTheTopicHasTheTotals();

            assertThat(reader.last(key))
                    .extracting(RunningTotal::amount, RunningTotal::reports)
                    .containsExactly(0L, 0L);
            assertThat(reader.last("found-item/" + day + "/AZ-KAL/AP_MINE").amount())
                    .isEqualTo(10);
            assertThat(publisher.published()).isEqualTo(4);
            assertThat(publisher.failures()).isZero();
            await().atMost(PATIENCE).until(() -> publisher.waiting() == 0);
        }
    }

    @Test
    void ofTwoOnePublishesAndTheOtherTakesOver() throws Exception {
        RunningPublisher leader = publisher();
        await().atMost(PATIENCE).until(leader::leads);
        try (RunningPublisher other = publisher()) {
            MergedReports.in(database, one);
            assertTheTopicHasTheTotals();
            assertThat(other.published()).isZero();

            leader.close();
            MergedReports.in(database, two);
            assertTheTopicHasTheTotals();
            assertThat(other.leads()).isTrue();
        }
    }

    @Test
    void whoWasHeldStillIsTurnedAwayByTheBroker() throws Exception {
        PublishedTotal old = total(10, 1);
        PublishedTotal newer = total(20, 2);
        try (TotalsProducer still = TotalsProducer.begin(broker(), "test");
                TotalsProducer successor = TotalsProducer.begin(broker(), "test")) {
            successor.send(List.of(newer));

            assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> still.send(List.of(old)));
        }
        assertThat(TotalsReader.of(KAFKA, day).last(key)).isEqualTo(newer.total());
    }

    private PublishedTotal total(long amount, long version) {
        RunningTotal total = new RunningTotal("found-item", day, List.of("AZ-AGM"), "AP_MINE", amount, 1, version);
        return new PublishedTotal(total, Instant.EPOCH);
    }

    @Test
    void whatWasSentButNotForgottenIsSentAgainWithAHigherVersion() throws Exception {
        database.execute("""
                CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'power cut'; END $$;
                CREATE TRIGGER die BEFORE DELETE ON changed_total EXECUTE FUNCTION die();
                """);
        MergedReports.in(database, one);
        try (RunningPublisher dying = publisher()) {
            await().atMost(PATIENCE).until(() -> dying.failures() >= 1);
        }
        RunningTotal first = TotalsReader.of(KAFKA, day).last(key);

        database.execute("DROP TRIGGER die ON changed_total");
        try (RunningPublisher next = publisher()) {
            awaitNothingWaits();
            assertThat(next.published()).isEqualTo(1);
        }
        RunningTotal second = assertTheTopicHasTheTotals().last(key);
        assertThat(second.amount()).isEqualTo(first.amount());
        assertThat(second.version()).isGreaterThan(first.version());
    }

    @Test
    void mergesThatAreCommittedOutOfOrderEndInTheirSum() throws Exception {
        try (RunningPublisher publisher = publisher();
                Connection early = database.dataSource().getConnection();
                Statement statement = early.createStatement()) {
            early.setAutoCommit(false);
            statement.execute("""
                    INSERT INTO daily_total VALUES ('found-item', '%1$s', 'AZ-AGM', 'AP_MINE', '2021-05-01', 5, 1);
                    INSERT INTO changed_total (kind, days, districts, codes)
                    VALUES ('found-item', '{%1$s}', '{AZ-AGM}', '{AP_MINE}')
                    """.formatted(day));
            MergedReports.in(database, one);
            await().atMost(PATIENCE).until(() -> publisher.published() == 1);
            assertThat(TotalsReader.of(KAFKA, day).last(key).amount()).isEqualTo(10);

            early.commit();
            await().atMost(PATIENCE).until(() -> publisher.published() == 2);
        }
        assertThat(assertTheTopicHasTheTotals().last(key).amount()).isEqualTo(15);
    }

    @Test
    void aMapHasOneFigureForItsDistricts() throws Exception {
        database.execute("""
                INSERT INTO daily_total
                VALUES ('minefield-map', '%1$s', 'AZ-AGM+AZ-FUZ', 'PLANTED', '2021-06-01', 97000, 1);
                INSERT INTO changed_total (kind, days, districts, codes)
                VALUES ('minefield-map', '{%1$s}', '{AZ-AGM+AZ-FUZ}', '{PLANTED}')
                """.formatted(day));
        try (RunningPublisher publisher = publisher()) {
            await().atMost(PATIENCE).until(() -> publisher.published() == 1);
        }
        assertThat(assertTheTopicHasTheTotals()
                        .last("minefield-map/" + day + "/AZ-AGM+AZ-FUZ/PLANTED")
                        .districts())
                .containsExactly("AZ-AGM", "AZ-FUZ");
    }

    @Test
    void inADatabaseFromAnOlderCopyWhatWasPublishedSinceIsPutRight() throws Exception {
        ReportDraft late = two.recorded(60);
        try (RunningPublisher publisher = publisher()) {
            MergedReports.in(database, one, late);
            await().atMost(PATIENCE).until(() -> publisher.published() == 1);
            assertThat(assertTheTopicHasTheTotals().last(key).amount()).isEqualTo(20);
        }
        database.clear();
        try (RunningPublisher publisher = publisher()) {
            // Of the second, the first revision has never counted, for it was recorded after the second one.
            MergedReports.in(
                    database,
                    one,
                    one.revision(2).found(day.toString(), "AZ-KAL", Category.AP_MINE),
                    late,
                    two.revision(2).recorded(0).found(day.toString(), "AZ-KAL", Category.AP_MINE));
            await().atMost(PATIENCE).until(() -> publisher.published() == 2);
        }
        assertThat(assertTheTopicHasTheTotals().last(key).amount()).isZero();
    }

    @Test
    void inADatabaseFromAnOlderCopyVersionsGoOn() throws Exception {
        MergedReports.in(database, one);
        try (RunningPublisher before = publisher()) {
            await().atMost(PATIENCE).until(() -> before.published() == 1);
        }
        database.execute("SELECT setval('running_total_version', 1)");
        MergedReports.in(database, two);
        try (RunningPublisher after = publisher()) {
            await().atMost(PATIENCE).until(() -> after.published() == 1);
        }
        assertTheTopicHasTheTotals();
    }

    @Test
    void whileTheBrokerIsAwayTheyWait() throws Exception {
        MergedReports.in(database, one);
        try (RunningPublisher early = new RunningPublisher(database, "127.0.0.1:" + FreePort.find(), "test")) {
            await().atMost(PATIENCE).until(() -> early.failures() >= 1);
            assertThat(early.leads()).isFalse();
        }
        assertThat(database.number("SELECT count(*) FROM changed_total")).isEqualTo(1);
        try (RunningPublisher publisher = publisher()) {
            await().atMost(PATIENCE).until(() -> publisher.published() == 1);
        }
        assertTheTopicHasTheTotals();
    }

    @Test
    void peopleAreNotPublished() throws Exception {
        MergedReports.in(
                database,
                IncidentDraft.named("it", "2021-06-04", "AZ-KAL", IncidentDraft.killed(PersonStatus.CIVILIAN, 1)));

        assertThat(database.number("SELECT count(*) FROM daily_total")).isPositive();
        assertThat(database.number("SELECT count(*) FROM changed_total")).isZero();
    }
}
