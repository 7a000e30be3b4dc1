package org.mineaction.statistics.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.statistics.LocalStack;

/** An address is all of a view, whoever follows it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ViewsHttpTest {
    private static final String JUNE = "from=2021-06-01&to=2021-07-03";

    @Test
    void otherViewsKeepTheRest() {
        String query = "?from=2021-06-01&to=2021-07-03&lang=az&district=AZ-FUZ&measure=cleared";
        PageText page = PageText.of(query);
        for (String preset : page.element("nav", "presets").links()) {
            assertThat(preset).startsWith("?from=").endsWith("&lang=az&district=AZ-FUZ&measure=cleared");
            PageText.of(preset);
        }
        assertThat(page.element("nav", "languages").links()).contains(query.replace("lang=az", "lang=en"));
        assertThat(page.element("nav", "measures").links())
                .containsExactly(
                        "?from=2021-06-01&to=2021-07-03&lang=az&district=AZ-FUZ",
                        query,
                        query.replace("cleared", "casualties"));
        assertThat(page.element("table", "districts").links()).contains(query.replace("AZ-FUZ", "AZ-AGM"));
        assertThat(page.element("p", "district-shown").links())
                .containsExactly("?from=2021-06-01&to=2021-07-03&lang=az&measure=cleared");
        assertThat(page.element("form", "choose").html())
                .contains(
                        "name=\"from\" value=\"2021-06-01\"",
                        "name=\"to\" value=\"2021-07-03\"",
                        "<option value=\"AZ-FUZ\" selected>Füzuli</option>",
                        "name=\"lang\" value=\"az\"",
                        "name=\"measure\" value=\"cleared\"");
        assertThat(PageText.of("?" + JUNE + "&district=").html()).doesNotContain("district-shown");
    }

    @Test
    void sinceTheCeasefireUnlessAskedOtherwise() {
        PageText page = PageText.of("");
        assertThat(page.element("form", "choose").html()).contains("name=\"from\" value=\"2020-11-10\"");
        assertThat(page.element("nav", "presets").html()).contains("aria-current=\"true\">Since the ceasefire<");
        PageText.of("?" + JUNE + "&fbclid=IwAR0x&utm_source=a&utm_source=b");
    }

    @Test
    void inTheLanguageOfTheReader() {
        given().header("Accept-Language", "de, az;q=0.8, en;q=0.5")
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Language", "az")
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"az\">"))
                .body(containsString("Zərər çəkənlər"));
        given().header("Accept-Language", "az")
                .get("/?lang=en")
                .then()
                .header("Content-Language", "en")
                .body(containsString("Casualties"));
        given().header("Accept-Language", "de").get("/").then().header("Content-Language", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=1989-12-31",
                "to=2100-01-01",
                "from=2021-07-03&to=2021-06-01",
                "lang=de",
                "district=Aghdam",
                "district=AZ-AGM,AZ-FUZ",
                "measure=ITEMS",
                "from=2021-06-01&from=2021-06-02"
            })
    void whatIsWrongIsSaidInWords(String query) {
        given().get("/?" + query)
                .then()
                .statusCode(400)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<h1>This page cannot be shown</h1>"))
                .body(containsString("<li>The "))
                .body(not(containsString("<script")));
    }

    @Test
    void everyMistakeIsToldInTheReadersLanguage() {
        given().get("/?from=x&district=y&lang=az")
                .then()
                .statusCode(400)
                .header("Content-Language", "az")
                .body(containsString("<li>İlk gün (from)"))
                .body(containsString("<li>Rayon (district)"));
    }
}
