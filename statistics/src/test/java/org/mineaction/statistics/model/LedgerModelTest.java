package org.mineaction.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.TestDatabase;

/**
 * Thousands of small, unlucky logs, each merged by two consumers that break, restart and repeat themselves: the ledger is
 * always the one that plain Java works out, and a ledger built anew has the same rows. {@code -Dmodel.seed=N} tries one
 * case alone, {@code -Dmodel.cases=N} more of them than usual.
 */
class LedgerModelTest {
    private static final int CASES = Integer.getInteger("model.cases", 2_000);
    private static final int CUTS = 4;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void theLedgerIsTheOneOfTheModelAndCanBeBuiltAnew() {
        Long only = Long.getLong("model.seed");
        long first = only == null ? 0 : only;
        long last = only == null ? CASES - 1 : only;
        for (long seed = first; seed <= last; seed++) {
            try {
                tryCase(seed);
            } catch (SQLException | RuntimeException | AssertionError e) {
                throw new AssertionError("Failing case: -Dmodel.seed=" + seed, e);
            }
        }
    }

    private void tryCase(long seed) throws SQLException {
        ModelCase one = new ModelCase(seed, database);
        clear();

        one.consume();

        new ModelLedger(one.records()).assertIsIn(database, RandomLog.cuts(new Random(seed), CUTS));
        Ledger.assertTotalsMatchFacts(database);
        List<String> consumed = database.contents();
        clear();
        one.consumeAtOnce();
        assertThat(database.contents()).isEqualTo(consumed);
    }

    private void clear() throws SQLException {
        database.execute("DELETE FROM found_item; DELETE FROM found_item_history;"
                + " DELETE FROM daily_total; DELETE FROM monthly_total; DELETE FROM consumed");
    }
}
