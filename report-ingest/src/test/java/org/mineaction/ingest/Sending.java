package org.mineaction.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;

/** Requests exactly as a test wants them on the wire. */
final class Sending {
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Sending() {}

    static RequestSpecification json(String body) {
        return body("application/json", body);
    }

    static RequestSpecification body(String contentType, String body) {
        return body(contentType, Forms.bytes(body));
    }

    static RequestSpecification body(String contentType, byte[] body) {
        return given().config(AS_IT_IS).header("Content-Type", contentType).body(body);
    }
}
