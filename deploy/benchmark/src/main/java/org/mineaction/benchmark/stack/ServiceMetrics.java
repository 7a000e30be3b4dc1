package org.mineaction.benchmark.stack;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mineaction.benchmark.load.HttpConnection;
import org.mineaction.local.ServiceProcess;

/** What a running service tells about itself. */
public final class ServiceMetrics {
    private ServiceMetrics() {}

    /** Records in a merge of statistics, on average since its start. */
    public static int meanBatch(ServiceProcess statistics) throws IOException {
        try (HttpConnection connection = new HttpConnection(statistics.ports().management())) {
            String metrics = connection.get("/q/metrics");
            double records = value(metrics, "ledger_merge_batch_size_sum");
            double merges = value(metrics, "ledger_merge_batch_size_count");
            return (int) Math.round(records / merges);
        }
    }

    /** Of all kinds of reports together. */
    static double value(String metrics, String name) {
        List<MatchResult> lines = Pattern.compile("^" + name + "\\{[^}]*\\} (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics)
                .results()
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("there is no metric " + name);
        }
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }
}
