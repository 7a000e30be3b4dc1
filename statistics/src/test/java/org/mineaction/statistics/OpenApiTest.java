package org.mineaction.statistics;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.mineaction.http.OpenApiDocument;

/** What is served is what is written. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class OpenApiTest {
    @Test
    void theServedDocumentIsTheWrittenOne() throws Exception {
        OpenApiDocument.read().assertServed();
    }
}
