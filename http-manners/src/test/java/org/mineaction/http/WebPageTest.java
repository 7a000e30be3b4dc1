package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WebPageTest {
    private static final List<String> KNOWN = List.of("en", "az");

    private static String language(String asked, String... accepted) {
        return WebPage.language(
                asked, List.of(accepted).stream().map(Locale::forLanguageTag).toList(), KNOWN);
    }

    @Test
    void theLanguageAskedForWeighsMoreThanThatOfTheBrowser() {
        assertThat(language("az", "en-GB")).isEqualTo("az");
        assertThat(language("en", "az")).isEqualTo("en");
    }

    @Test
    void otherwiseItIsTheFirstOfTheBrowserThatThereIs() {
        assertThat(language(null, "de", "az-Latn-AZ", "en")).isEqualTo("az");
        assertThat(language("de", "az")).isEqualTo("az");
    }

    @Test
    void otherwiseItIsTheFirstThereIs() {
        assertThat(language(null)).isEqualTo("en");
        assertThat(language("", "de")).isEqualTo("en");
    }
}
