package org.mineaction.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {
    private static final PageTexts ENGLISH = PageTexts.in("en");
    private static final PageTexts AZERBAIJANI = PageTexts.in("az");
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");
    private static final Pattern SAID = Pattern.compile("\"(say\\.[a-zA-Z.]+)\"");

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(value -> value.group()).collect(Collectors.toSet());
    }

    @Test
    void everyLanguageSaysTheSameThingsWithTheSameValues() {
        assertThat(AZERBAIJANI.all().keySet()).isEqualTo(ENGLISH.all().keySet());
        // The service's own words are English: where they say all, another language says beside them what it is about.
        assertThat(ENGLISH.all()).allSatisfy((key, text) -> assertThat(values(AZERBAIJANI.of(key)))
                .as(key)
                .isEqualTo(key.equals("district") ? Set.of("{az}") : values(text)));
        assertThat(AZERBAIJANI.all().values()).noneMatch(text -> text.equals("{detail}"));
    }

    @Test
    void whatTheScriptSaysIsThereAndNothingElse() {
        Set<String> said = ReportingPages.FILES.stream()
                .filter(file -> file.endsWith(".js"))
                .flatMap(file -> SAID.matcher(read(file)).results().map(text -> text.group(1)))
                .collect(Collectors.toSet());

        Set<String> there = ENGLISH.all().keySet().stream()
                .filter(key -> key.startsWith("say."))
                .map(key -> key.replaceFirst("\\.(one|other)$", ""))
                .collect(Collectors.toSet());

        assertThat(said).isEqualTo(there);
    }

    @Test
    void whatIsCountedHasItsForms() {
        List<String> counted = ENGLISH.all().keySet().stream()
                .filter(key -> key.endsWith(".one"))
                .toList();

        assertThat(counted).isNotEmpty().allSatisfy(key -> assertThat(ENGLISH.all())
                .containsKey(key.replaceFirst("one$", "other")));
    }

    /** The texts say so because browsers may not know. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "az"})
    void numbersAndDaysAreWrittenAsTheLanguageDoes(String language) {
        PageTexts texts = PageTexts.in(language);

        assertThat(texts.of("say.months").split(" ", -1))
                .containsExactly(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL, texts.locale()))
                        .toArray(String[]::new));
        assertThat(texts.of("say.thousands"))
                .isEqualTo(String.valueOf(
                        DecimalFormatSymbols.getInstance(texts.locale()).getGroupingSeparator()));
    }

    private static String read(String file) {
        try (InputStream bytes = PageTextsTest.class.getResourceAsStream("/page/assets/" + file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNotThereIsMissedAtOnce() {
        assertThatThrownBy(() -> ENGLISH.of("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing in en");
    }
}
