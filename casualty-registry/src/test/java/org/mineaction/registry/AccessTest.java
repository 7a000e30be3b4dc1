package org.mineaction.registry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.mineaction.access.RouteWalk;
import org.mineaction.access.Routes;

/** Who is let in. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AccessTest {
    @TestHTTPResource("/")
    URI address;

    @Inject
    Routes routes;

    @Test
    void everyRouteIsForWhomTheTableSays() throws IOException {
        new RouteWalk("casualty-registry", address, routes).assertAll();
    }
}
