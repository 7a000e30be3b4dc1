package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.ingest.FormPage.PATH;
import static org.mineaction.ingest.FormPage.asked;
import static org.mineaction.ingest.FormPage.found;
import static org.mineaction.ingest.FormPage.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessConfig;
import org.mineaction.access.AccessMistake;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.District;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Mistake;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.RequestMistake;

/** The page on which finds are reported by hand, as it is served. What it does, the browser tests show. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class FormHttpTest {
    private static final List<String> LANGUAGES = List.of("en", "az");
    /** What no line of found items that the page sends can be, as long as it sends them right. */
    private static final Set<? extends MistakeCode> NOT_OF_THE_PAGE = Set.of(
            RequestMistake.UNKNOWN_PARAMETER,
            RequestMistake.REPEATED_PARAMETER,
            RequestMistake.WRONG_PARAMETER,
            RequestMistake.WRONG_HEADER,
            RequestMistake.UNSUPPORTED_MEDIA_TYPE,
            IngestMistake.UNSUPPORTED_ENCODING,
            IngestMistake.MALFORMED_GZIP,
            IngestMistake.TOO_MANY_LINES,
            IngestMistake.UNKNOWN_RELEASE_TYPE,
            IngestMistake.WRONG_PERIMETER);

    @Inject
    AccessConfig access;

    @Test
    void theKeyIsAskedForOnceAndReadAsTheServiceReadsIt() {
        for (String language : LANGUAGES) {
            String page = page(language);
            assertThat(found("<input type=\"password\" ([^>]*)>", page))
                    .singleElement()
                    .asString()
                    .contains("id=\"key\"", "autocomplete=\"off\"", "spellcheck=\"false\"")
                    .doesNotContain("name=", "value=");
            assertThat(page)
                    .contains("data-name-claim=\"" + access.nameClaim() + "\"")
                    .contains("data-team-claim=\"" + access.teamClaim() + "\"")
                    .contains("data-roles-claim=\"" + access.rolesClaim() + "\"")
                    .contains("Authorization: Bearer KEY");
        }
    }

    @Test
    void thePageIsInTheLanguageAskedForOrTheReaders() {
        asked("?lang=az", "en").header("Content-Language", "az").body(containsString("<html lang=\"az\">"));
        asked("", "az-AZ,en;q=0.5").header("Content-Language", "az").body(containsString("Tapıntı günü"));
        asked("", "de").header("Content-Language", "en").body(containsString("Day of the find"));
        asked("?lang=xx&fbclid=1", "az").statusCode(200).header("Content-Language", "az");
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndIsAskedForEachTime() {
        String tag = asked("", "en")
                .contentType("text/html;charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
                                + "frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get(PATH)
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag).get(PATH + "?lang=az").then().statusCode(200);
    }

    @Test
    void thereIsNoScriptOrStyleWithinThePage() {
        for (String language : LANGUAGES) {
            String page = page(language);
            assertThat(found("<script ([^>]*)>", page))
                    .hasSize(2)
                    .allMatch(script -> script.contains("src=") || script.contains("type=\"application/json\""));
            assertThat(page).doesNotContain("<style").doesNotContainPattern("\\s(style|on[a-z]+)=");
            assertThat(found("(?:src|href)=\"([^\"]*)\"", page))
                    .filteredOn(address -> address.contains("//"))
                    .containsExactly("http://localhost:8081/?lang=" + language);
        }
    }

    @Test
    void everyFieldOfTheContractHasAnInputWithItsLabel() {
        Set<String> pointers = new TreeSet<>();
        Forms.columns(Forms.FOUND_ITEM).forEach((name, column) -> pointers.add(pointer(name, column)));
        // A line of a file can also withdraw a report.
        pointers.removeAll(Set.of("/withdrawn", "/reason"));

        for (String language : LANGUAGES) {
            String page = page(language);
            assertThat(new TreeSet<>(found("data-pointer=\"([^\"]*)\"", page))).isEqualTo(pointers);
            assertThat(pointers)
                    .extracting(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                    .allSatisfy(name -> assertThat(page)
                            .contains("<label for=\"" + name + "\">")
                            .contains(" id=\"" + name + "\"")
                            .contains("id=\"" + name + "-error\""));
            assertThat(found("aria-describedby=\"([^\"]*)\"", page))
                    .flatExtracting(ids -> List.of(ids.split(" ", -1)))
                    .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
            assertThat(found("<code>([a-zA-Z, ]*)</code>", page))
                    .singleElement()
                    .satisfies(columns -> assertThat(columns.split(", ", -1))
                            .containsExactlyInAnyOrderElementsOf(
                                    Forms.columns(Forms.FOUND_ITEM).keySet()));
        }
    }

    private static String pointer(String name, CsvColumn column) {
        return (column.parent() == null ? "" : "/" + column.parent()) + "/" + name;
    }

    @Test
    void theRequiredFieldsAreThoseWithoutWhichNoReportIsTaken() {
        List<String> missing = Forms.mistakesIn("{}", (form, fields) -> form.first(fields, "k")).stream()
                .map(Mistake::pointer)
                .toList();

        assertThat(found("data-pointer=\"([^\"]*)\"[^>]* required", page("en")))
                .containsExactlyInAnyOrderElementsOf(missing);
    }

    @Test
    void theCodeListsAreThoseOfTheContract() {
        for (String language : LANGUAGES) {
            String page = page(language);
            assertThat(options("category", page))
                    .isEqualTo(Category.LIST.all().stream().map(Category::code).toList());
            assertThat(options("disposition", page))
                    .isEqualTo(Disposition.LIST.all().stream()
                            .map(Disposition::code)
                            .toList());
            assertThat(options("district", page))
                    .containsExactlyInAnyOrderElementsOf(Gazetteer.standard().all().stream()
                            .map(District::code)
                            .toList());
        }
        assertThat(page("en")).contains("<option value=\"AZ-AGM\">Aghdam</option>");
        assertThat(page("az")).contains("<option value=\"AZ-AGM\">Ağdam</option>");
    }

    private static List<String> options(String field, String page) {
        String select =
                found("(?s)<select id=\"" + field + "\"(.*?)</select>", page).get(0);
        return found("<option value=\"([A-Z][^\"]*)\">", select);
    }

    /** A check in the browser that is stricter than the service would keep a report from being told. */
    @Test
    void theLimitsOfNumbersAreThoseOfTheService() {
        String page = page("en");
        List<String> numbers = found("(data-pointer=\"[^\"]*\" data-kind=\"(?:whole|decimal|positive)\"[^>]*)>", page);

        assertThat(numbers).hasSize(4).allSatisfy(number -> {
            String pointer = found("data-pointer=\"([^\"]*)\"", number).get(0);
            double least =
                    Double.parseDouble(found("data-min=\"([^\"]*)\"", number).get(0));
            double most =
                    Double.parseDouble(found("data-max=\"([^\"]*)\"", number).get(0));
            assertThat(wrong(pointer, number.contains("positive") ? 0.001 : least))
                    .isEmpty();
            assertThat(wrong(pointer, most)).isEmpty();
            assertThat(wrong(pointer, number.contains("positive") ? least : least - 1))
                    .containsExactly("out-of-range");
            assertThat(wrong(pointer, most + 1)).containsExactly("out-of-range");
        });
    }

    private static List<String> wrong(String pointer, double number) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        String value = new BigDecimal(String.valueOf(number)).toPlainString();
        String report = pointer.startsWith("/location")
                ? "{\"location\":{\"" + name + "\":" + value + "}}"
                : "{\"" + name + "\":" + value + "}";
        return Forms.mistakesIn(report, (form, fields) -> form.first(fields, "k")).stream()
                .filter(mistake -> pointer.equals(mistake.pointer()))
                .map(mistake -> mistake.what().text())
                .toList();
    }

    @Test
    void everyMistakeAndFlagThatThePageMeetsIsSaidInItsLanguage() throws JsonProcessingException {
        Collection<MistakeCode> met = new HashSet<>(EnumSet.allOf(RequestMistake.class));
        met.addAll(EnumSet.allOf(IngestMistake.class));
        met.addAll(EnumSet.allOf(AccessMistake.class));
        met.removeAll(NOT_OF_THE_PAGE);

        for (String language : LANGUAGES) {
            JsonNode texts = texts(language);
            assertThat(texts.path("mistake").asText())
                    .as("what has no text of its own")
                    .contains("{detail}");
            assertThat(met).allSatisfy(code -> assertThat(
                            texts.path("mistake." + code.text()).asText())
                    .as(code.text())
                    .isNotEmpty());
            assertThat(texts.path("flag." + Flag.LOCATION_OUTSIDE_DISTRICT.code())
                            .asText())
                    .isNotEmpty();
        }
    }

    private static JsonNode texts(String language) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(found("<script type=\"application/json\" id=\"texts\">(.*?)</script>", page(language))
                        .get(0));
    }
}
