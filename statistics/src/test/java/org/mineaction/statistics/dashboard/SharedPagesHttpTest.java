package org.mineaction.statistics.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.LocalStack;

/** What is made once for many travels as if it were made for each. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SharedPagesHttpTest {
    private static final Pattern LIBRARY = Pattern.compile("/assets/[0-9a-f]{16}/echarts\\.js");

    private static RequestSpecification as(String encoding) {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding);
    }

    private static byte[] unpacked(Response packed) throws IOException {
        packed.then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Content-Length", String.valueOf(packed.asByteArray().length))
                .header("Vary", containsString("Accept-Encoding"));
        return new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray())).readAllBytes();
    }

    private static byte[] plain(Response plain) {
        plain.then()
                .statusCode(200)
                .header("Content-Encoding", nullValue())
                .header("Content-Length", String.valueOf(plain.asByteArray().length))
                .header("Vary", containsString("Accept-Encoding"));
        return plain.asByteArray();
    }

    @Test
    void filesArePackedForWhoeverTakesThat() throws IOException {
        Matcher library = LIBRARY.matcher(given().get("/").asString());
        assertThat(library.find()).isTrue();
        assertThat(unpacked(as("gzip, deflate, br").get(library.group())))
                .isEqualTo(plain(as("identity").get(library.group())));
    }

    @Test
    void oneOfAViewIsSharedPackedOrNot() {
        await().untilAsserted(() -> assertThat(unpacked(as("gzip").get("/?lang=az")))
                .isEqualTo(plain(as("identity").get("/?lang=az"))));
        assertThat(new String(plain(as("identity").get("/?lang=en")), StandardCharsets.UTF_8))
                .contains("<html lang=\"en\">");
    }

    @Test
    void aReadersCopyIsGoodWhileItIsShared() {
        await().untilAsserted(() -> {
            String tag = given().get("/").header("ETag");
            given().header("If-None-Match", tag)
                    .get("/")
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "no-cache");
        });
        String old = given().get("/").header("ETag");
        await().untilAsserted(() ->
                given().header("If-None-Match", old).get("/").then().statusCode(200));
    }
}
