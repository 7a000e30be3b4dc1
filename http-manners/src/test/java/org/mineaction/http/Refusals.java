package org.mineaction.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Whatever cannot be met is refused by a problem document that says why. */
public final class Refusals {
    private Refusals() {}

    /** The answer is a problem of this status and code, and tells nothing of what is inside. */
    public static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:mine-action-ledger:problem:" + code))
                .body("title", not(emptyOrNullString()))
                .body(not(containsString("Exception")))
                .body(not(containsString("org.mineaction")));
    }
}
