package org.mineaction.statistics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.ReleaseType;
import org.mineaction.statistics.Language;

/** Whatever the page says, it can say in every language. */
class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TEXT = Pattern.compile("words\\.text\\('([^']+)'\\)");
    private static final Pattern WORD_OUTSIDE = Pattern.compile("(?m)>[^<{]*[A-Za-z]{2,}[^<{]*<");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @Test
    void everyTextIsThereInEveryLanguage() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path template : templates()) {
            TEXT.matcher(Files.readString(template)).results().forEach(found -> keys.add(found.group(1)));
        }
        assertThat(keys).hasSizeGreaterThan(50);
        Stream.of(Preset.values()).forEach(preset -> keys.add("preset." + preset));
        Stream.of(Measure.values()).forEach(measure -> keys.add("measure." + measure.name()));
        ReleaseType.LIST.all().forEach(type -> keys.add("release." + type.code()));
        View.PARAMETERS.forEach(parameter -> keys.add("mistake." + parameter));
        for (Language language : Language.all(Gazetteer.standard())) {
            assertThat(keys).as(language.code()).allMatch(language::has);
        }
    }

    @Test
    void templatesHaveNoWordsOfTheirOwn() throws IOException {
        for (Path template : templates()) {
            assertThat(WORD_OUTSIDE
                            .matcher(Files.readString(template))
                            .results()
                            .map(found -> found.group()))
                    .as(template.toString())
                    .isEmpty();
        }
    }
}
