package org.mineaction.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is served is what is written. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class OpenApiTest {
    @Test
    void theServedDocumentIsTheWrittenOne() throws Exception {
        String served = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        JsonNode document = new ObjectMapper().readTree(served);

        assertThat(document).isEqualTo(OpenApiDocument.read().root());
    }

    @Test
    void theDocumentCanBeTriedOut() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
