package org.mineaction.endtoend.fire;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mineaction.contract.RunningTotal;
import org.mineaction.endtoend.Database;

/** The totals that whoever has read their topic from the start has: of each the last, as in a compacted topic. */
final class PublishedTotals implements AutoCloseable {
    private static final String CURRENT = """
            SELECT kind || '/' || day || '/' || district || '/' || code, sum(amount) || ' from ' || sum(reports)
            FROM daily_total WHERE kind <> 'casualty'
            GROUP BY kind, day, district, code HAVING sum(reports) <> 0
            """;

    private final TopicReader<RunningTotal> reader;
    private final Map<String, RunningTotal> last = new HashMap<>();
    private final Set<String> wrong = new TreeSet<>();

    PublishedTotals(String bootstrapServers) {
        reader = TopicReader.ofTotals(bootstrapServers);
    }

    /** Reads on, and says where the totals are not those of the database; to be asked when none waits to be published. */
    Set<String> disagreements(Database statistics) throws SQLException {
        reader.catchUp(this::take, (record, e) -> wrong.add("a running total that nobody can read: " + e));
        Map<String, String> current = new HashMap<>();
        statistics.rows(CURRENT, row -> current.put(row.getString(1), row.getString(2)));
        Set<String> all = new TreeSet<>(wrong);
        last.forEach((key, total) -> {
            String published = total.amount() + " from " + total.reports();
            String kept = current.getOrDefault(key, "0 from 0");
            if (!published.equals(kept)) {
                all.add("%s was published as %s and is %s".formatted(key, published, kept));
            }
        });
        current.keySet().stream()
                .filter(key -> !last.containsKey(key))
                .forEach(key -> all.add(key + " was never published"));
        return all;
    }

    private void take(RunningTotal total) {
        RunningTotal before = last.put(total.key(), total);
        if (before != null && before.version() >= total.version()) {
            wrong.add("%s came with version %d after %d".formatted(total.key(), total.version(), before.version()));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
