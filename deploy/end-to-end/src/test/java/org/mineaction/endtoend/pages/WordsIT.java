package org.mineaction.endtoend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mineaction.endtoend.Calls;

/** What the dashboard says in words, in either language, also where there is nothing or nothing can be shown. */
class WordsIT {
    @RegisterExtension
    final Readers readers = new Readers();

    private final Calls calls = readers.ledger().calls();

    @Test
    void mapsHandedOverStandBesideWhatWasFoundSince() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);
        JsonNode maps = calls.ask("/minefields?" + Asked.PUBLISHED.query()).get("maps");

        for (JsonNode map : maps) {
            Locator shown = dashboard
                    .region("Minefield maps handed over")
                    .locator("li[data-report='" + map.get("reportId").textValue() + "']");
            List<?> numbers = (List<?>) shown.locator("data").evaluateAll("all => all.map(one => one.value)");
            assertThat(numbers)
                    .asString()
                    .contains(
                            map.get("minesPlanted").asText(),
                            map.get("minesFound").asText());
        }
        assertThat(maps).hasSize(2);
        assertThat(dashboard.page().getByText("drag across a chart")).isVisible();
    }

    @Test
    void whereThereIsNothingItIsSaidInWords() {
        Dashboard dashboard = readers.dashboard(Asked.of("2019-01-01", "2019-01-31"));

        assertThat(dashboard.figures().values()).containsOnly(0L);
        assertThat(dashboard.region("Minefield maps handed over")).containsText("no minefield map was handed over");
        assertThat(dashboard.page().locator("#found-over-time .nothing")).isVisible();
        assertThat(dashboard.page().locator("#found-over-time .nothing")).containsText("no finds were reported");
        assertThat(dashboard.page().getByText("drag across a chart")).isHidden();
    }

    @Test
    void whatCannotBeShownIsSaidInWords() {
        readers.expect("400 (Bad Request)");
        Page page = readers.open(
                readers.ledger().statistics() + "/?from=2021-07-03&to=2021-06-01&district=AZ-NOWHERE", reader -> {});

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("This page cannot be shown");
        assertThat(page.locator("#mistakes li")).hasCount(2);
    }

    @Test
    void withoutTheDatabaseItSaysThatFiguresAreToBeHadLater() {
        readers.expect("503 (Service Unavailable)");
        readers.ledger().withoutDatabase(() -> {
            Page page = readers.open(readers.ledger().statistics() + "/?lang=az", reader -> {});
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Rəqəmləri hazırda göstərmək mümkün deyil");
            assertThat(Axe.findings(page)).isEmpty();
        });
    }

    @Test
    void theSameInTheOtherLanguage() {
        Dashboard dashboard = readers.dashboard(Asked.PUBLISHED);

        dashboard.link("Azərbaycanca").click();

        assertThat(dashboard.page().locator("html")).hasAttribute("lang", "az");
        assertThat(dashboard.region("Rəqəmlər").locator("#figure-AP_MINE")).containsText("1.087");
        assertThat(dashboard.page().locator("#period")).containsText("iyun");
        assertThat(dashboard.figures()).isEqualTo(Headline.figures(calls, Asked.PUBLISHED));
        assertThat(dashboard.page().content()).doesNotContain("Land cleared", "Anti-personnel");
    }

    @Test
    void theLanguageOfTheReaderUnlessAnotherIsAskedFor() {
        Dashboard dashboard = readers.dashboard("/", reader -> reader.setLocale("az-AZ"));
        assertThat(dashboard.page().locator("html")).hasAttribute("lang", "az");

        Dashboard other = readers.dashboard("/?lang=en", reader -> reader.setLocale("az-AZ"));
        assertThat(other.page().locator("html")).hasAttribute("lang", "en");
    }
}
