package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.mineaction.http.Refusals.refused;
import static org.mineaction.ingest.FormPage.PATH;
import static org.mineaction.ingest.FormPage.found;
import static org.mineaction.ingest.FormPage.page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that the page loads, as they are served. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class FormFilesHttpTest {
    @Test
    void whatThePageLoadsIsThereAndMayBeKept() {
        Set<String> files = new TreeSet<>(found("(?:src|href)=\"(form/[^\"]*)\"", page("az")));
        Set<String> modules =
                files.stream().filter(file -> file.endsWith(".js")).collect(Collectors.toSet());

        assertThat(files).hasSizeGreaterThan(10).allSatisfy(file -> loaded(file));
        assertThat(modules)
                .isEqualTo(Stream.concat(
                                modules.stream().flatMap(module -> imports(module).stream()),
                                Stream.of(directory(modules) + "form.js"))
                        .collect(Collectors.toSet()));
    }

    private static ValidatableResponse loaded(String file) {
        String type = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return given().header("Accept-Encoding", "gzip")
                .get("/ingest/v1/" + file)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Encoding", type.equals("svg") ? nullValue() : equalTo("gzip"))
                .contentType(containsString(type.equals("js") ? "javascript" : type));
    }

    private static String directory(Set<String> files) {
        String file = files.iterator().next();
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static List<String> imports(String module) {
        String text = loaded(module).extract().asString();
        return found("from \"\\./([a-z]+\\.js)\"", text).stream()
                .map(name -> directory(Set.of(module)) + name)
                .toList();
    }

    @Test
    void filesOfAnotherVersionAreNotPassedOffAsThese() {
        refused(given().get(PATH + "/0123456789abcdef/form.js"), 404, "not-found");
        String hash = found("form/([0-9a-f]{16})/form\\.js", page("en")).get(0);
        refused(given().get(PATH + "/" + hash + "/texts_en.properties"), 404, "not-found");
        given().get(PATH + "/" + hash + "/form.js").then().statusCode(200);
    }

    @Test
    void thePartsOfAFileAreWithinWhatABatchMayHold() {
        String hash = found("form/([0-9a-f]{16})/form\\.js", page("en")).get(0);
        String parts = given().get(PATH + "/" + hash + "/parts.js").asString();

        assertThat(number("MOST_ROWS", parts)).isBetween(1, Batch.MAX_LINES);
        assertThat(3 * number("MOST_CHARACTERS", parts)).isBetween(1, RequestBody.MAX_BYTES / 2);
    }

    private static int number(String name, String module) {
        return Integer.parseInt(
                found("const " + name + " = ([0-9_]+);", module).get(0).replace("_", ""));
    }
}
