package org.mineaction.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.contract.Category;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.ReleaseType;

class LanguageTest {
    private static final LocalDate FIRST_OF_JUNE = LocalDate.of(2021, 6, 1);

    private static Language language(String code) {
        return Language.find(code, Gazetteer.standard()).orElseThrow();
    }

    private static Properties texts(String code) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                LanguageTest.class.getResourceAsStream("/texts/texts_" + code + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    @Test
    void everyLanguageHasEveryText() throws IOException {
        assertThat(Language.all(Gazetteer.standard()))
                .extracting(Language::code)
                .startsWith("en")
                .contains("az");
        for (Language language : Language.all(Gazetteer.standard())) {
            assertThat(texts(language.code()).stringPropertyNames())
                    .as(language.code())
                    .filteredOn(key -> !key.startsWith("district."))
                    .containsExactlyInAnyOrderElementsOf(texts("en").stringPropertyNames());
        }
        Properties english = texts("en");
        for (Category category : Category.LIST.all()) {
            assertThat(english).containsKeys("category." + category.code(), "page.name." + category.code());
        }
        for (ReleaseType type : ReleaseType.LIST.all()) {
            assertThat(english).containsKey("page.name." + type.code());
        }
        for (String kind : Paths.kinds()) {
            assertThat(english).containsKey("page.kind." + kind);
        }
    }

    @Test
    void datesAndNumbersAreThoseOfTheLanguage() {
        LocalDate end = LocalDate.of(2021, 7, 3);
        assertThat(language("en").period(FIRST_OF_JUNE, end)).isEqualTo("1 June – 3 July 2021");
        assertThat(language("az").period(FIRST_OF_JUNE, end)).isEqualTo("1 iyun – 3 iyul 2021");
        assertThat(language("en").period(LocalDate.of(2020, 11, 10), end)).isEqualTo("10 November 2020 – 3 July 2021");
        assertThat(language("en").period(end, end)).isEqualTo("3 July 2021");
        assertThat(language("en").text("number", 1_087)).isEqualTo("1,087");
        assertThat(language("az").text("number", 1_087)).isEqualTo("1.087");
    }

    @Test
    void listsAreWords() {
        assertThat(language("en").list(List.of())).isEmpty();
        assertThat(language("en").list(List.of("a"))).isEqualTo("a");
        assertThat(language("en").list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(language("az").list(List.of("a", "b", "c"))).isEqualTo("a, b və c");
        assertThat(language("en").districts(List.of("AZ-FUZ", "AZ-XX"))).isEqualTo("Fuzuli and AZ-XX");
        assertThat(language("az").districts(List.of("AZ-FUZ"))).isEqualTo("Füzuli");
    }

    @Test
    void aLanguageCallsDistrictsAsItsFileSays() throws IOException {
        String file = "list={0} da {1}\ndistrict={0} ({1})\ndistrict.AZ-FUZ=Pizuli\n";
        Language other = new Language(
                Locale.forLanguageTag("ka"), new PropertyResourceBundle(new StringReader(file)), Gazetteer.standard());

        assertThat(other.districts(List.of("AZ-FUZ", "AZ-AGM"))).isEqualTo("Pizuli da Aghdam (Ağdam)");
    }

    @Test
    void oneIsNotMany() {
        assertThat(language("en").text("category.UXO", 1)).isEqualTo("1 item of unexploded ordnance");
        assertThat(language("en").text("category.UXO", 2)).isEqualTo("2 items of unexploded ordnance");
        assertThat(language("en").text("category", 2, "NEWER")).isEqualTo("2 items of category NEWER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "", "e", "EN", "en-GB", "../", "english"})
    void thereIsNoOther(String code) {
        assertThat(Language.find(code, Gazetteer.standard())).isEmpty();
    }
}
