package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mineaction.traces.TracesConfig;

/** The README's tables say what the code does. */
class ReadmeTest {
    private final String readme = read();

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everySettingIsThereWithItsDefault() {
        List<String> rows = Stream.of(IngestConfig.class, TracesConfig.class)
                .flatMap(config -> Arrays.stream(config.getDeclaredMethods()))
                .map(setting -> {
                    String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                    String property = setting.getDeclaringClass()
                                    .getAnnotation(ConfigMapping.class)
                                    .prefix() + "." + name;
                    String variable =
                            property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
                    WithDefault otherwise = setting.getAnnotation(WithDefault.class);
                    String usual = otherwise == null ? "" : otherwise.value();
                    return "| `" + property + "` | `" + variable + "` | `" + usual + "` |";
                })
                .toList();

        assertThat(rows).allSatisfy(row -> assertThat(readme).contains(row));
        assertThat(found("\\| `(ledger\\.[a-z.-]+)`")).hasSameSizeAs(rows);
    }

    @Test
    void everyMetricIsThere() {
        assertThat(found("\\| `(ledger_[a-z_]+)`"))
                .containsExactly(
                        counter(IngestMetrics.RECEIVED),
                        counter(IngestMetrics.REJECTED),
                        counter(IngestMetrics.PUBLISHED),
                        counter(IngestMetrics.FAILED),
                        IngestMetrics.BYTES_IN_FLIGHT.replace('.', '_'));
    }

    private static String counter(String name) {
        return name.replace('.', '_') + "_total";
    }

    @Test
    void theNameSpaceOfIdentitiesIsThere() {
        assertThat(readme).contains(ReportIdentity.NAMESPACE.toString());
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(readme)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
    }
}
