package org.mineaction.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page on which finds are reported by hand, asked for by the tests. */
final class FormPage {
    static final String PATH = "/ingest/v1/form";

    private FormPage() {}

    static ValidatableResponse asked(String query, String accepted) {
        return given().header("Accept", "text/html")
                .header("Accept-Language", accepted)
                .get(PATH + query)
                .then();
    }

    static String page(String language) {
        return asked("?lang=" + language, "de").statusCode(200).extract().asString();
    }

    /** What the first group of a pattern meets, one after the other. */
    static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
