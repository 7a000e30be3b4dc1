package org.mineaction.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README has every limit and its default, and no other. */
class ReadmeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(LEDGER_LIMITS_[A-Z_]+)` \\| (?:`([^`]*)`)? ?\\|");

    @Test
    void everySettingIsThereWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2) == null ? "" : row.group(2)));

        assertThat(documented)
                .isEqualTo(Arrays.stream(LimitsConfig.class.getDeclaredMethods())
                        .filter(setting -> !setting.isSynthetic())
                        .collect(Collectors.toMap(
                                setting -> "LEDGER_LIMITS_"
                                        + setting.getName()
                                                .replaceAll("([A-Z])", "_$1")
                                                .toUpperCase(Locale.ROOT),
                                setting -> setting.isAnnotationPresent(WithDefault.class)
                                        ? setting.getAnnotation(WithDefault.class)
                                                .value()
                                        : "")));
    }
}
