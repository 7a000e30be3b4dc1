package org.mineaction.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mineaction.endtoend.Calls.foundItem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineaction.local.FreePort;

/** {@code deploy/local/run}, from its first start on empty data to Ctrl-C. */
class RunIT {
    private static final List<String> PORTS = List.of(
            "INGEST_PORT",
            "INGEST_MANAGEMENT_PORT",
            "STATISTICS_PORT",
            "STATISTICS_MANAGEMENT_PORT",
            "REGISTRY_PORT",
            "REGISTRY_MANAGEMENT_PORT",
            "KAFKA_PORT",
            "POSTGRES_PORT");
    private static final List<String> FIGURES = List.of(
            "1,087 anti-personnel mines",
            "316 anti-tank mines",
            "461 items of unexploded ordnance",
            "Land cleared: 5.6 million square metres (563 hectares).",
            "Tartar, Aghdam, Fuzuli, Shusha, Gubadli, Jabrayil and Zangilan",
            "97,000",
            "92,000",
            "1 June – 3 July 2021");
    private static final String CASUALTIES =
            "147 people were killed or injured by explosive ordnance, 10 November 2020 – 3 July 2021 (31 killed, 116 injured); the outcome is not known for 3 more.";
    /** What the command line of each part has and no other one. */
    private static final Map<String, String> PARTS = Map.of(
            "report-ingest", "report-ingest/target/quarkus-app/",
            "statistics", "statistics/target/quarkus-app/",
            "casualty-registry", "casualty-registry/target/quarkus-app/",
            "Kafka", "kafka/logging.properties",
            "PostgreSQL", "bin/postgres");
    /** No sample is of that day. */
    private static final String DAY = "2020-05-01";

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void choosePlaces() {
        for (String variable : PORTS) {
            environment.put(variable, String.valueOf(unusedPort()));
        }
        environment.put("LEDGER_DATA", directory.resolve("data").toString());
    }

    private int unusedPort() {
        int port = FreePort.find();
        return environment.containsValue(String.valueOf(port)) ? unusedPort() : port;
    }

    @Test
    void showsTheFiguresHoweverOftenItRunsAndWhateverIsKilled() throws Exception {
        try (RunCommand first = run("--once")) {
            assertThat(first.exitCode()).isZero();
            assertShowsTheFigures(first);
        }
        try (RunCommand second = run()) {
            patiently().until(() -> second.lines().stream().anyMatch(line -> line.startsWith("Ctrl-C stops")));
            assertShowsTheFigures(second);
            int reports = 0;
            for (String part : List.of("report-ingest", "statistics", "casualty-registry", "Kafka", "PostgreSQL")) {
                killAndAwait(second, part);
                report();
                reports++;
                assertReportsAreCounted(reports);
            }
            assertEndsWithAllItStarted(second);
        }
        try (RunCommand third = run("--once", "--no-samples")) {
            assertThat(third.exitCode())
                    .as("what the runs before were sent is kept")
                    .isZero();
            assertShowsTheFigures(third);
        }
    }

    @Test
    void aBusyPortIsNamedInOneLineAndNothingIsLeft() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            environment.put("POSTGRES_PORT", port);
            try (RunCommand run = run("--once")) {
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.lines())
                        .singleElement()
                        .asString()
                        .contains("Port " + port + " is in use", "POSTGRES_PORT");
            }
        }
        assertThat(directory.resolve("data")).doesNotExist();
        assertThat(PORTS).allMatch(variable -> FreePort.isFree(Integer.parseInt(environment.get(variable))));
    }

    private RunCommand run(String... options) throws IOException {
        return RunCommand.start(environment, directory.resolve("output"), options);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    private static void assertShowsTheFigures(RunCommand run) {
        assertThat(String.join("\n", run.lines())).contains(FIGURES).contains(CASUALTIES);
    }

    private static void killAndAwait(RunCommand run, String part) {
        run.killPart(PARTS.get(part));

        patiently().until(() -> count(run, part + " is ready") == 2);
        assertThat(run.lines())
                .filteredOn(line -> line.startsWith(part + " ended"))
                .containsExactly(part + " ended (code 137); starting it again.");
    }

    private static long count(RunCommand run, String begin) {
        return run.lines().stream().filter(line -> line.startsWith(begin)).count();
    }

    private void report() throws Exception {
        String body = foundItem(DAY, 1, "'reportId':'" + UUID.randomUUID() + "'");
        String token = RunCommand.printed(environment, "deploy/local/token", "reporter", "--team", "T");
        patiently()
                .until(() ->
                        Calls.call(HttpRequest.newBuilder(URI.create(address("INGEST_PORT") + "/ingest/v1/found-items"))
                                                .header("Authorization", "Bearer " + token)
                                                .header("Content-Type", "application/json")
                                                .POST(BodyPublishers.ofString(body)))
                                        .statusCode()
                                == 202);
    }

    /** Not what came on top of before: PostgreSQL, killed, forgets the last moments, which statistics then reads again. */
    private void assertReportsAreCounted(int reports) {
        // It may be told for a moment that the database is away.
        patiently().ignoreExceptions().untilAsserted(() -> assertThat(calls().items(DAY))
                .isEqualTo(reports));
    }

    private Calls calls() {
        return new Calls(address("INGEST_PORT"), address("STATISTICS_PORT"), address("REGISTRY_PORT"));
    }

    private String address(String variable) {
        return "http://127.0.0.1:" + environment.get(variable);
    }

    private static void assertEndsWithAllItStarted(RunCommand run) throws Exception {
        List<ProcessHandle> family = run.family();
        run.interrupt();

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).last().isEqualTo("Stopped.");
        assertThat(family).hasSizeGreaterThan(PARTS.size()).noneMatch(RunIT::holdsAnything);
    }

    /** A dead process is listed until somebody buries it; it has no program then. */
    private static boolean holdsAnything(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
