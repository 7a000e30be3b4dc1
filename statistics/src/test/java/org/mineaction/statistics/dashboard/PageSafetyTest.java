package org.mineaction.statistics.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.LocalStack;
import org.mineaction.statistics.page.PageFiles;

/** What a browser is told of pages and of the files that they load. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PageSafetyTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]* src=)|<style| style=| on[a-z]+=|javascript:");
    private static final Pattern FILE =
            Pattern.compile("(?:href|src|data-outlines|data-charts)=\"(/assets/[0-9a-f]{16}/[a-z]+\\.[a-z]+)\"");
    private static final int MOST_BYTES = 600_000;

    private static List<String> files(String page) {
        return FILE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void pagesLoadAndRunOnlyWhatIsOfThisHost() {
        for (String page : List.of("/", "/?from=x", "/statistics/v1/bulletin", "/statistics/v1/found-items")) {
            ValidatableResponse answer = given().accept("text/html")
                    .get(page)
                    .then()
                    .contentType("text/html;charset=UTF-8")
                    .header("Content-Security-Policy", POLICY)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer");
            assertThat(INLINE.matcher(answer.extract().asString()).find())
                    .as(page)
                    .isFalse();
        }
        given().get("/")
                .then()
                .header("Cache-Control", "no-cache")
                .body(not(containsString("=\"http")))
                .body(containsString("<a id=\"form\" href=\"/ingest/v1/form?lang=en\">"));
        given().get("/statistics/v1/totals").then().header("Cache-Control", not(containsString("public")));
    }

    @Test
    void filesAreKeptForEver() {
        List<String> files = files(given().get("/").asString());
        assertThat(files).hasSize(5);
        for (String file : files) {
            compressed(file)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip")
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Type", notNullValue());
        }
        given().get(files.get(0) + "?v=1").then().statusCode(400);
        given().get("/assets/0000000000000000/dashboard.css").then().statusCode(404);
        given().get(files.get(0).replaceFirst("[a-z]+\\.css", "echarts.js"))
                .then()
                .statusCode(404);
    }

    /** Everything that is loaded before somebody zooms into the map, of a page with tables as long as they get. */
    @Test
    void thePageIsLight() {
        String address = "/?from=2020-11-10&to=2030-12-31";
        List<String> files = files(given().get(address).asString());
        String program = files.stream()
                .filter(file -> file.endsWith(PageFiles.PROGRAM))
                .findFirst()
                .orElseThrow();
        long bytes = size(address) + size(files.get(3)) + size(files.get(4));
        for (String file : PageFiles.OWN) {
            bytes += size(program.replace(PageFiles.PROGRAM, file));
        }
        assertThat(bytes).isBetween(MOST_BYTES / 2L, (long) MOST_BYTES);
    }

    private static long size(String path) {
        return compressed(path).asByteArray().length;
    }

    /** As it travels. */
    private static Response compressed(String path) {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(path);
    }
}
