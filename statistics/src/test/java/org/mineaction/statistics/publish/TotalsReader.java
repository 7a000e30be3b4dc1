package org.mineaction.statistics.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mineaction.contract.RunningTotal;
import org.mineaction.contract.RunningTotalCodec;
import org.mineaction.contract.Topic;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.local.KafkaRecords;
import org.mineaction.local.LocalKafka;
import org.mineaction.statistics.TestDatabase;

/** Somebody downstream, who keeps the last record of each total, as a compacted topic does. */
public final class TotalsReader {
    private static final RunningTotalCodec CODEC = new RunningTotalCodec("/test");
    private static final String CURRENT = """
            SELECT kind || '/' || day || '/' || district || '/' || code, sum(amount), sum(reports)
            FROM daily_total WHERE kind <> 'casualty'
            GROUP BY kind, day, district, code HAVING sum(reports) <> 0
            """;

    private final Map<String, RunningTotal> last = new HashMap<>();

    /** Reads a topic from the start, for the totals of one day. */
    static TotalsReader of(LocalKafka kafka, LocalDate day) {
        TotalsReader reader = new TotalsReader();
        KafkaRecords.in(kafka.bootstrapServers(), Topic.RUNNING_TOTAL).forEach(taken -> {
            try {
                RunningTotal total = CODEC.read(taken);
                if (total.day().equals(day)) {
                    reader.take(total);
                }
            } catch (UnreadableRecordException e) {
                throw new AssertionError(e);
            }
        });
        return reader;
    }

    /** What would be published now is taken without a broker, and forgotten by the ledger. */
    public void takeAllFrom(TestDatabase database) throws SQLException {
        takeAllFrom(database, () -> {});
    }

    /** What happens to a ledger. */
    @FunctionalInterface
    public interface Meanwhile {
        void happen() throws SQLException;
    }

    /** The same, and something happens between the taking and the forgetting. */
    public void takeAllFrom(TestDatabase database, Meanwhile meanwhile) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            WaitingTotals waiting = new WaitingTotals(connection);
            for (List<Long> some = waiting.positions(); !some.isEmpty(); some = waiting.positions()) {
                waiting.changed(some, totals -> totals.forEach(one -> take(one.total())));
                meanwhile.happen();
                waiting.forget(some);
            }
        }
    }

    private void take(RunningTotal total) {
        RunningTotal before = last.put(total.key(), total);
        if (before != null) {
            assertThat(total.version()).as(total.key()).isGreaterThan(before.version());
        }
    }

    /** The last of a total; null when there never was one. */
    RunningTotal last(String key) {
        return last.get(key);
    }

    /** All that count something are those of the ledger, and no others. */
    public void assertHasTheTotalsOf(TestDatabase database) throws SQLException {
        Map<String, String> current = database.rows(CURRENT).stream()
                .map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1], (one, other) -> one, TreeMap::new));
        assertHas(current);
    }

    /** All that count something are these, and no others. */
    public void assertHas(Map<String, String> amountAndReportsByKey) {
        assertThat(counting()).isEqualTo(amountAndReportsByKey);
    }

    private Map<String, String> counting() {
        return last.values().stream()
                .filter(total -> total.reports() > 0)
                .collect(Collectors.toMap(
                        RunningTotal::key,
                        total -> total.amount() + " " + total.reports(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
