package org.mineaction.statistics.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.publish.KnownTotalsMetrics;
import org.mineaction.statistics.rebuild.KnownRebuildMetrics;
import org.mineaction.traces.TracesConfig;

/** The README names every setting and every metric there is, and no other. */
class ReadmeTest {
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| `([^`]*)` \\|");
    private static final Pattern METRIC = Pattern.compile("(?m)^\\| `(ledger_[a-z_]+)` \\|");

    @Test
    void settings() throws Exception {
        Map<String, String> documented = new TreeMap<>();
        SETTING.matcher(readme()).results().forEach(row -> documented.put(row.group(1), row.group(2)));
        Properties properties = properties();

        own("LEDGER_", LedgerConfig.class, documented);
        own("LEDGER_TRACES_", TracesConfig.class, documented);
        documented.forEach((name, value) ->
                assertThat(value).as(name).isEqualTo(properties.getProperty(propertyOf(name, properties))));
    }

    private static void own(String prefix, Class<?> config, Map<String, String> documented) {
        for (Method setting : config.getMethods()) {
            String name =
                    prefix + setting.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
            WithDefault otherwise = setting.getAnnotation(WithDefault.class);
            assertThat(documented.remove(name)).as(name).isEqualTo(otherwise == null ? "" : otherwise.value());
        }
    }

    private static String propertyOf(String variable, Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]", "_")
                        .equals(variable))
                .findFirst()
                .orElseThrow(() -> new AssertionError(variable + " is no setting"));
    }

    @Test
    void metrics() throws IOException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        ConsumptionMetrics metrics = new ConsumptionMetrics(registry);
        metrics.prepare("found-item");
        metrics.deadLettered("found-item", "MALFORMED");
        metrics.watch(ConsumptionMetrics.LAG, this, test -> 0);
        metrics.watch(ConsumptionMetrics.STOPPED, this, test -> 0);
        KnownTotalsMetrics.register(registry);
        KnownRebuildMetrics.register(registry);

        Set<String> named = METRIC.matcher(readme())
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .isEqualTo(registry.getMeters().stream()
                        .map(meter -> exposed(meter.getId()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** As Prometheus names it; of a summary or a timer the name that its count, sum and max share. */
    private static String exposed(Meter.Id meter) {
        String name = meter.getName().replace('.', '_');
        return switch (meter.getType()) {
            case COUNTER -> name + "_total";
            case TIMER -> name + "_seconds";
            default -> name;
        };
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static Properties properties() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        }
    }
}
