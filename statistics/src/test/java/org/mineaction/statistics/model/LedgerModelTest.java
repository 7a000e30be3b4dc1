package org.mineaction.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.publish.TotalsReader;
import org.mineaction.statistics.totals.Cut;

/**
 * Two thousand small, unlucky logs, each merged by two consumers that break, restart and repeat themselves: the ledger is
 * always the one that plain Java works out, and a ledger built anew has the same rows. {@code -Dmodel.seed=N} tries one
 * case alone, {@code -Dmodel.cases=N} more of them than usual.
 */
class LedgerModelTest {
    private static final int CASES = Integer.getInteger("model.cases", 1_300);
    private static final int CUTS = 2;
    private static final int INSTANTS = 2;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void theLedgerIsTheOneOfTheModelAndCanBeBuiltAnew() {
        tryCases(CASES, ModelKind.FOUND_ITEMS);
    }

    @Test
    void soItIsWithCasualties() {
        tryCases(CASES / 4, ModelKind.CASUALTIES);
    }

    @Test
    void soItIsWithReleasedLandBesideFoundItems() {
        tryCases(CASES / 6, ModelKind.RELEASED_LAND, ModelKind.FOUND_ITEMS);
    }

    @Test
    void soItIsWithMinefieldMapsBesideFoundItems() {
        tryCases(CASES / 6, ModelKind.MINEFIELD_MAPS, ModelKind.FOUND_ITEMS);
    }

    private void tryCases(int cases, ModelKind kind, ModelKind... beside) {
        Long only = Long.getLong("model.seed");
        long first = only == null ? 0 : only;
        long last = only == null ? cases - 1 : only;
        for (long seed = first; seed <= last; seed++) {
            try {
                tryCase(seed, kind, beside);
            } catch (SQLException | RuntimeException | AssertionError e) {
                throw new AssertionError("Failing case: -Dmodel.seed=" + seed, e);
            }
        }
    }

    /** Consumes a log of one kind with every mishap, and what is beside it at once. */
    private void tryCase(long seed, ModelKind kind, ModelKind... beside) throws SQLException {
        ModelCase one = new ModelCase(seed, database, kind);
        List<ModelCase> others = Stream.of(beside)
                .map(other -> new ModelCase(seed, database, other))
                .toList();
        ModelLedger ledger = new ModelLedger(Stream.concat(Stream.of(one), others.stream())
                .flatMap(each -> each.records().stream())
                .toList());
        database.clear();
        consumeAtOnce(others);
        TotalsReader reader = new TotalsReader();
        one.consume(() -> reader.takeAllFrom(database));

        assertTotalsAreRead(reader, ledger);
        ledger.assertIsIn(database);
        assertAnswers(ledger, kind, new Random(seed));
        Ledger.assertTotalsMatchFacts(database);
        Ledger.assertWhatWasKnownMatchesFacts(database);
        List<String> consumed = database.contents();

        database.clear();
        consumeAtOnce(others);
        one.consumeAtOnce();
        assertThat(database.contents()).isEqualTo(consumed);
        assertTotalsAreRead(new TotalsReader(), ledger);
    }

    private static void consumeAtOnce(List<ModelCase> cases) throws SQLException {
        for (ModelCase one : cases) {
            one.consumeAtOnce();
        }
    }

    private void assertTotalsAreRead(TotalsReader reader, ModelLedger ledger) throws SQLException {
        reader.takeAllFrom(database);
        reader.assertHas(ledger.runningTotals());
    }

    private void assertAnswers(ModelLedger ledger, ModelKind kind, Random random) throws SQLException {
        List<Cut> cuts = kind.cuts(random, CUTS);
        ledger.assertAnswers(database, cuts);
        for (int i = 0; i < INSTANTS; i++) {
            ledger.assertAnswers(database, cuts.get(random.nextInt(cuts.size())), ledger.anyInstant(random));
        }
    }
}
