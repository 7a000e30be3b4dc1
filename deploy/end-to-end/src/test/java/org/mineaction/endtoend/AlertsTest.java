package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mineaction.local.Checkout;

/** Alerts fire when they should and not before, and whoever is woken by one finds what to do. */
class AlertsTest {
    private static final String TESTS = "prometheus-rule.test.yaml";

    @Test
    void theyFireWhenTheyShould() throws Exception {
        Path directory = Files.createDirectories(Path.of("target/alerts"));
        AlertRules.write(directory.resolve("rules.yaml"));
        Files.writeString(directory.resolve(TESTS), tests());

        promtool(directory, "check", "rules", "rules.yaml");
        promtool(directory, "test", "rules", TESTS);
    }

    @Test
    void eachIsTried() throws IOException {
        String tests = tests();

        assertThat(AlertRules.alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> assertThat(tests)
                .contains("summary:")
                .containsPattern("alertname: " + name(alert) + "\\b"));
    }

    @Test
    void eachSaysHowBadItIsAndWhatToDo() throws IOException {
        List<String> headings = Pattern.compile("(?m)^### (\\w+)$")
                .matcher(Files.readString(Checkout.root().resolve("deploy/README.md")))
                .results()
                .map(heading -> heading.group(1))
                .filter(heading -> heading.startsWith("Ledger"))
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(
                        AlertRules.alerts().stream().map(AlertsTest::name).toList());
        assertThat(AlertRules.alerts()).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
        });
    }

    @Test
    void whateverIsAskedForIsAskedOfTheLedgersNamespace() throws IOException {
        assertThat(AlertRules.queries()).hasSizeGreaterThan(40).allSatisfy(query -> assertThat(
                        AlertRules.metricsIn(query))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(query)
                        .doesNotContainPattern("\\b" + metric + "\\b(?!\\{namespace=\"mine-action-ledger\"[,}])")));
    }

    @Test
    void metricsAreToldFromTheWordsAroundThem() {
        assertThat(
                        AlertRules.metricsIn(
                                "sum by (job) (rate(a_total{status=~\"5..\"}[5m] offset 15m)) / on () max(b) or absent(up{job=\"x\"}) > 0"))
                .containsExactly("a_total", "b", "up");
    }

    private static String name(JsonNode alert) {
        return alert.get("alert").asText();
    }

    private static String tests() throws IOException {
        return Files.readString(AlertRules.DIRECTORY.resolve(TESTS));
    }

    private static void promtool(Path directory, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("promtool").redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        Process process;
        try {
            process = builder.directory(directory.toFile()).start();
        } catch (IOException missing) {
            fail(
                    "promtool is missing: deploy/local/test fetches it on Debian as root; elsewhere install Prometheus",
                    missing);
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
