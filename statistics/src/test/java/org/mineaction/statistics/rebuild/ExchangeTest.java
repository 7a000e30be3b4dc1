package org.mineaction.statistics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.local.LocalPostgres;
import org.mineaction.relay.StopSignal;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.MergedReports;
import org.mineaction.statistics.publish.TotalsReader;
import org.postgresql.ds.PGSimpleDataSource;

/** What is read and what is built anew change places whole, or not at all. */
class ExchangeTest {
    private static final ReportDraft ONE = ReportDraft.named("one");
    private static final ReportDraft TWO = ReportDraft.named("two").found("2021-06-07", "AZ-FUZ", Category.UXO);
    private static final String DEAD = """
            INSERT INTO %s.dead_letter (kind, partition, record_offset, reason, recorded_at, replayed_at)
            VALUES ('found-item', 0, 5, 'MALFORMED', '2021-06-05T08:00:00Z', %s)
            """;

    private static final String ISSUED = """
            INSERT INTO issued_bulletin VALUES (1, now(), '2021-06-01', '2021-07-03', now(), '{}', '{}', '{}')
            """;
    private static final int MANY_ENOUGH_TO_BE_KEPT_BY_THE_SERVER = 5;

    private final TestDatabase database = TestDatabase.create();
    private final PGSimpleDataSource beside = beside();
    private final Database builtAnew = new Database(beside);
    private final Exchange exchange = new Exchange(builtAnew);

    private PGSimpleDataSource beside() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setCurrentSchema(Exchange.SCHEMA);
        source.setUser(LocalPostgres.shared().user());
        source.setPassword(LocalPostgres.shared().password());
        return source;
    }

    @BeforeEach
    void begin() throws SQLException {
        exchange.begin();
        Flyway.configure()
                .dataSource(beside)
                .defaultSchema(Exchange.SCHEMA)
                .load()
                .migrate();
    }

    private boolean take() throws SQLException {
        return exchange.take(new StopSignal());
    }

    @Test
    void itIsUnfinishedUntilItHasTakenItsPlace() throws SQLException {
        UnfinishedRebuild unfinished = new UnfinishedRebuild(builtAnew);

        assertThat(unfinished.look()).isEqualTo(1);
        assertThat(take()).isTrue();
        assertThat(unfinished.look()).isZero();
    }

    @Test
    void whatIsBuiltAnewIsReadFromThenOn() throws SQLException {
        MergedReports.in(database, ONE, TWO);
        database.execute("UPDATE daily_total SET amount = amount + 1");
        database.execute(ISSUED);
        database.execute(DEAD.formatted("public", "now()"));
        MergedReports.in(builtAnew, ONE, TWO);
        database.execute(DEAD.formatted("rebuild", "NULL"));

        assertThat(take()).isTrue();

        Ledger.assertTotalsMatchFacts(database);
        Ledger.assertWhatWasKnownMatchesFacts(database);
        assertThat(Ledger.items(database)).isEqualTo(20);
        assertThat(database.number("SELECT count(*) FROM issued_bulletin")).isEqualTo(1);
        assertThat(database.number("SELECT count(*) FROM dead_letter WHERE replayed_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(database.number("SELECT sum(amount) FROM before_rebuild.daily_total"))
                .isEqualTo(22);
    }

    @Test
    void whoeverServesGoesOnMerging() throws SQLException {
        MergedReports.in(database, ONE);
        MergedReports.in(builtAnew, ONE);

        assertThat(take()).isTrue();
        MergedReports.in(database, TWO);

        assertThat(Ledger.items(database)).isEqualTo(20);
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void nothingChangesWhileItLacksWhatIsMerged() throws SQLException {
        MergedReports.in(database, ONE, TWO);
        MergedReports.in(builtAnew, ONE);

        assertThat(take()).isFalse();

        assertThat(Ledger.items(database)).isEqualTo(20);
        assertThat(database.number("SELECT count(*) FROM rebuild.found_item")).isEqualTo(1);
    }

    @Test
    void whoeverReadsTheTopicOfTotalsHasThoseOfTheNewOne() throws SQLException {
        TotalsReader reader = new TotalsReader();
        MergedReports.in(database, ONE, TWO);
        database.execute("UPDATE daily_total SET amount = amount + 1");
        database.execute("""
                INSERT INTO daily_total (kind, day, district, code, known_in, amount, reports)
                VALUES ('found-item', '2021-05-05', 'AZ-ZAN', 'UXO', '2021-05-01', 7, 1)
                """);
        database.execute("""
                INSERT INTO changed_total (kind, days, districts, codes)
                VALUES ('found-item', '{2021-05-05}', '{AZ-ZAN}', '{UXO}')
                """);
        reader.takeAllFrom(database);
        reader.assertHasTheTotalsOf(database);
        MergedReports.in(builtAnew, ONE, TWO);

        assertThat(take()).isTrue();

        reader.takeAllFrom(database);
        reader.assertHasTheTotalsOf(database);
    }

    @Test
    void alsoWhoseTotalsHaveJustComeToNothing() throws SQLException {
        TotalsReader reader = new TotalsReader();
        MergedReports.in(database, ONE);
        reader.takeAllFrom(database);
        MergedReports.in(database, ONE, ONE.revision(2).withdrawn());
        MergedReports.in(builtAnew, ONE, ONE.revision(2).withdrawn());

        assertThat(take()).isTrue();

        reader.takeAllFrom(database);
        reader.assertHasTheTotalsOf(database);
    }

    @Test
    void tablesOfAnotherVersionDoNotChangePlaces() throws SQLException {
        assertThat(exchange.isOfAnotherVersion()).isFalse();

        database.execute(
                "DELETE FROM public.flyway_schema_history WHERE installed_rank = (SELECT max(installed_rank) FROM public.flyway_schema_history)");

        assertThat(exchange.isOfAnotherVersion()).isTrue();
    }

    @Test
    void whatOthersHaveInTheSchemaIsNamed() throws SQLException {
        exchange.checkOthers();

        database.execute("CREATE TABLE public.theirs (id integer)");
        database.execute("CREATE TYPE public.mood AS ENUM ('calm')");
        database.execute("CREATE EXTENSION citext");
        database.execute("CREATE SCHEMA elsewhere");
        database.execute("CREATE VIEW elsewhere.theirs AS SELECT * FROM public.found_item");

        assertThatThrownBy(exchange::checkOthers)
                .hasMessageContainingAll("theirs", "mood", "extension citext", "view elsewhere.theirs");
        assertThatThrownBy(this::take).isInstanceOf(CannotRebuildException.class);
    }

    @Test
    void whoeverWasCutOffBeforeBeingToldFindsOut() throws SQLException {
        assertThat(exchange.isTaken()).isFalse();
        exchange.analyse();
        take();

        assertThat(exchange.isTaken()).isTrue();
    }

    @Test
    void whoeverWaitsMeanwhileWritesIntoTheNewOne() throws Exception {
        MergedReports.in(database, ONE);
        MergedReports.in(builtAnew, ONE);
        ExecutorService others = Executors.newFixedThreadPool(3);
        try (Connection mergeUnderWay = beside.getConnection();
                Statement statement = mergeUnderWay.createStatement()) {
            mergeUnderWay.setAutoCommit(false);
            statement.execute("SELECT FROM public.consumed FOR UPDATE");
            Future<Boolean> taken = others.submit(this::take);
            awaitWaiting(1);
            Future<?> merged = others.submit(() -> {
                MergedReports.in(database, TWO);
                return null;
            });
            awaitWaiting(2);
            Future<?> issued = others.submit(() -> {
                database.execute(ISSUED);
                return null;
            });
            mergeUnderWay.rollback();

            assertThat(taken.get(10, TimeUnit.SECONDS)).isTrue();
            merged.get(10, TimeUnit.SECONDS);
            issued.get(10, TimeUnit.SECONDS);
        } finally {
            others.shutdownNow();
        }

        assertThat(Ledger.items(database)).isEqualTo(20);
        Ledger.assertTotalsMatchFacts(database);
        assertThat(database.number("SELECT count(*) FROM issued_bulletin")).isEqualTo(1);
    }

    private void awaitWaiting(int count) {
        await().until(() -> database.number("SELECT count(*) FROM pg_locks WHERE NOT granted AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                >= count);
    }

    @Test
    void plansOfBeforeAreMadeAnew() throws SQLException {
        MergedReports.in(database, ONE);
        database.execute("UPDATE daily_total SET amount = amount + 1");
        MergedReports.in(builtAnew, ONE);
        database.database().read(connection -> {
            try (PreparedStatement items = connection.prepareStatement("SELECT sum(amount) FROM daily_total")) {
                for (int i = 0; i < 2 * MANY_ENOUGH_TO_BE_KEPT_BY_THE_SERVER; i++) {
                    assertThat(first(items)).isEqualTo(11);
                }

                take();

                assertThat(first(items)).isEqualTo(10);
            }
            return null;
        });
    }

    private static long first(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void whoeverPublishesGoesOnWithTheNotesOfTheNewOne() throws SQLException {
        TotalsReader reader = new TotalsReader();
        MergedReports.in(database, ONE, TWO);
        database.execute("UPDATE daily_total SET amount = amount + 1");
        MergedReports.in(builtAnew, ONE, TWO);
        AtomicBoolean isTaken = new AtomicBoolean();

        reader.takeAllFrom(database, () -> isTaken.set(isTaken.get() || take()));

        assertThat(isTaken).isTrue();
        reader.takeAllFrom(database);

        reader.assertHasTheTotalsOf(database);
    }

    @Test
    void everyAttemptBeginsWithNothing() throws SQLException {
        MergedReports.in(builtAnew, ONE);

        exchange.begin();

        assertThat(database.number("SELECT count(*) FROM pg_tables WHERE schemaname = 'rebuild'"))
                .isZero();
    }
}
