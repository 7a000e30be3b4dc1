package org.mineaction.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Report;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.CasualtyTable;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MinefieldMapTable;
import org.mineaction.statistics.publish.TotalsReader;
import org.mineaction.statistics.totals.CasualtyCut;
import org.mineaction.statistics.totals.Cut;

/**
 * Thousands of small, unlucky logs, each merged by two consumers that break, restart and repeat themselves: the ledger is
 * always the one that plain Java works out, and a ledger built anew has the same rows. {@code -Dmodel.seed=N} tries one
 * case alone, {@code -Dmodel.cases=N} more of them than usual.
 */
class LedgerModelTest {
    private static final int CASES = Integer.getInteger("model.cases", 600);
    private static final int CUTS = 2;

    private final TestDatabase database = TestDatabase.create();

    /** Tries one case of a seed. */
    private interface Trial {
        void run(long seed) throws SQLException;
    }

    @Test
    void theLedgerIsTheOneOfTheModelAndCanBeBuiltAnew() {
        tryCases(CASES, seed -> {
            ModelCase one = new ModelCase(seed, database, new FoundItemTable(), LedgerModelTest::foundItems);
            Random random = new Random(seed);
            tryCase(one, ledger -> {
                List<Cut> cuts = RandomLog.cuts(random, CUTS);
                ledger.assertIsIn(database, cuts);
                ledger.assertWasIn(database, cuts.get(random.nextInt(cuts.size())), RandomLog.anyInstant(random));
            });
        });
    }

    static Supplier<? extends Report<?>> foundItems(String name, Random random) {
        RandomLog log = new RandomLog(name, random, 1 + random.nextInt(5));
        return () -> log.next().report();
    }

    @Test
    void soItIsWithCasualties() {
        tryCases(CASES / 4, seed -> {
            ModelCase one = new ModelCase(seed, database, new CasualtyTable(), RandomIncidents::open);
            Random random = new Random(seed);
            tryCase(
                    one,
                    ledger -> ledger.assertIncidentsAreIn(
                            database, CasualtyCut.some(random, 1), RandomLog.anyInstant(random)));
        });
    }

    @Test
    void soItIsWithReleasedLand() {
        tryCases(CASES / 4, seed -> {
            ModelCase one = new ModelCase(seed, database, new LandReleaseTable(), OtherKinds::land);
            tryCase(one, ledger -> ledger.assertRowsAreIn(database, "land_release"));
        });
    }

    @Test
    void soItIsWithMinefieldMaps() {
        tryCases(CASES / 4, seed -> {
            ModelCase one = new ModelCase(seed, database, new MinefieldMapTable(), OtherKinds::maps);
            tryCase(one, ledger -> ledger.assertRowsAreIn(database, "minefield_map"));
        });
    }

    private static void tryCases(int cases, Trial trial) {
        Long only = Long.getLong("model.seed");
        long first = only == null ? 0 : only;
        long last = only == null ? cases - 1 : only;
        for (long seed = first; seed <= last; seed++) {
            try {
                trial.run(seed);
            } catch (SQLException | RuntimeException | AssertionError e) {
                throw new AssertionError("Failing case: -Dmodel.seed=" + seed, e);
            }
        }
    }

    /** What a database must hold. */
    private interface Expectation {
        void of(ModelLedger ledger) throws SQLException;
    }

    private void tryCase(ModelCase one, Expectation expectation) throws SQLException {
        database.clear();

        TotalsReader reader = new TotalsReader();
        one.consume(() -> reader.takeAllFrom(database));

        reader.takeAllFrom(database);
        reader.assertHasTheTotalsOf(database);
        expectation.of(new ModelLedger(one.records()));
        Ledger.assertTotalsMatchFacts(database);
        Ledger.assertWhatWasKnownMatchesFacts(database);
        List<String> consumed = database.contents();
        database.clear();
        one.consumeAtOnce();
        assertThat(database.contents()).isEqualTo(consumed);
    }
}
