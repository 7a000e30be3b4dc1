package org.mineaction.registry;

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
import org.mineaction.http.OpenApiDocument;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.outbox.KnownRelayMetrics;
import org.mineaction.registry.outbox.OutboxConfig;
import org.mineaction.registry.request.RegistryMetrics;
import org.mineaction.registry.request.RegistryMistake;
import org.mineaction.registry.rotation.KnownRotationMetrics;
import org.mineaction.registry.secrecy.KeysConfig;
import org.mineaction.traces.TracesConfig;

/** The README names every setting, metric and call there is, and no other. */
class ReadmeTest {
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| `([^`]*)` \\|");
    private static final Pattern METRIC = Pattern.compile("(?m)^\\| `(registry_[a-z_]+)` \\|");
    private static final Pattern CALL = Pattern.compile("(?m)^\\| `([A-Z]+ /registry[^`]*)` \\|");

    @Test
    void settings() throws Exception {
        Map<String, String> documented = new TreeMap<>();
        SETTING.matcher(readme()).results().forEach(row -> documented.put(row.group(1), row.group(2)));

        own("REGISTRY_", RegistryConfig.class, documented);
        own("REGISTRY_OUTBOX_", OutboxConfig.class, documented);
        own("REGISTRY_KEYS_", KeysConfig.class, documented);
        own("LEDGER_TRACES_", TracesConfig.class, documented);
        Properties properties = properties();
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
        RegistryMetrics metrics = new RegistryMetrics(registry);
        metrics.changed("recorded");
        metrics.personalDataRead("LEGAL");
        metrics.refused(new RefusedException(RegistryMistake.STALE, ""));
        KnownRelayMetrics.register(registry);
        KnownRotationMetrics.register(registry);

        assertThat(named(METRIC))
                .isEqualTo(registry.getMeters().stream()
                        .map(meter -> exposed(meter.getId()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** As Prometheus names it. */
    private static String exposed(Meter.Id meter) {
        String name = meter.getName().replace('.', '_');
        return meter.getType() == Meter.Type.COUNTER ? name + "_total" : name;
    }

    @Test
    void calls() throws IOException {
        assertThat(named(CALL)).isEqualTo(OpenApiDocument.read().calls());
    }

    private static Set<String> named(Pattern rows) throws IOException {
        return rows.matcher(readme()).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
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
