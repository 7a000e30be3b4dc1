package org.mineaction.benchmark.measure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.machine.ProcStatus;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Work;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;

/**
 * Long lists as files: how fast, and how much more memory the service has meanwhile.
 *
 * @param stack with a ledger of at least as many reports
 * @param samples of this and other runs
 */
record Exports(Stack stack, Samples samples) {
    private static final List<String> SUFFIXES = List.of("csv", "xlsx", "geojson");
    private static final double MOST_MEBIBYTES = 100;
    private static final int BUFFER = 1 << 16;
    private static final int HTTP_OK = 200;

    /** Takes the reports from a day on as a file of each kind. */
    void take(LocalDate from, long reports) throws Exception {
        for (String suffix : SUFFIXES) {
            long pid = stack.statistics().pid();
            double before = ProcStatus.residentMebibytes(pid);
            ProcStatus.forgetPeak(pid);
            Stopwatch watch = stack.watch();
            long bytes = read("/statistics/v1/found-items/export.%s?from=%s".formatted(suffix, from));
            Work work = watch.stop(reports);
            double more = ProcStatus.peakMebibytes(pid) - before;
            samples.add(rows(suffix), work);
            samples.add(memory(suffix), more);
            Console.say(
                    "  %,d reports as %s: %,.0f a second, %,d MB, %.0f MiB more memory",
                    reports, suffix, work.rate(), bytes / 1_000_000, more);
        }
    }

    private long read(String path) throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + stack.statistics().ports().http() + path);
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != HTTP_OK) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream file = answer.body()) {
            for (int some = file.read(buffer); some >= 0; some = file.read(buffer)) {
                bytes += some;
            }
        }
        return bytes;
    }

    private static String rows(String suffix) {
        return "exported as " + suffix.toUpperCase(Locale.ROOT);
    }

    private static String memory(String suffix) {
        return rows(suffix) + ", memory of statistics grows by";
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String suffix : SUFFIXES) {
            figures.add(samples.figure(rows(suffix), "reports/s"));
            figures.add(samples.figure(memory(suffix), "MiB").aiming(Aim.atMost(MOST_MEBIBYTES)));
        }
        return figures;
    }
}
