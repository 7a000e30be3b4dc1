package org.mineaction.statistics;

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
        new RouteWalk("statistics", address, routes).assertAll();
    }
}
