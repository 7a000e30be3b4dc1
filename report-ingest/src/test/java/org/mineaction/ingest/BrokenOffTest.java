package org.mineaction.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;
import org.mineaction.http.CapturedLog;
import org.mineaction.http.ProblemMappers;

/** A sender that goes away in the middle of its report, as phones do. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class BrokenOffTest {
    private static final String HALF_A_BATCH =
            """
            POST %s/batch HTTP/1.1\r
            Host: localhost\r
            Content-Type: %s\r
            Authorization: %s\r
            Content-Length: 1000\r
            \r
            {"team":"T",""".formatted(FoundItemResource.PATH, BatchFormat.NDJSON, Accounts.of(AccessRole.REPORTER));

    @TestHTTPResource
    URI address;

    @Test
    void aSenderThatGoesAwayInTheMiddleIsNoErrorOfOurs() throws Exception {
        try (CapturedLog log = CapturedLog.of(ProblemMappers.class.getName())) {
            try (Socket sender = new Socket(address.getHost(), address.getPort())) {
                sender.getOutputStream().write(HALF_A_BATCH.getBytes(US_ASCII));
                // Whoever goes before it is known whose token it is has begun nothing.
                TimeUnit.SECONDS.sleep(1);
            }

            await().untilAsserted(() -> assertThat(log.lines()).isNotEmpty());
            assertThat(log.lines()).allMatch(line -> line.startsWith("DEBUG "));
        }
    }
}
