package org.mineaction.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;
import org.mineaction.http.ProblemMappers;

/** A sender that goes away in the middle of its report, as phones do. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class BrokenOffTest {
    private static final Logger LOGGER = Logger.getLogger(ProblemMappers.class.getName());
    private static final String HALF_A_BATCH =
            """
            POST %s/batch HTTP/1.1\r
            Host: localhost\r
            Content-Type: %s\r
            Authorization: %s\r
            Content-Length: 1000\r
            \r
            {"team":"T",""".formatted(FoundItemResource.PATH, BatchFormat.NDJSON, Accounts.of(AccessRole.REPORTER));

    private final List<Level> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TestHTTPResource
    URI address;

    @BeforeEach
    void listen() {
        LOGGER.setLevel(Level.ALL);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void listenNoLonger() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
    }

    @Test
    void aSenderThatGoesAwayInTheMiddleIsNoErrorOfOurs() throws IOException {
        try (Socket sender = new Socket(address.getHost(), address.getPort())) {
            sender.getOutputStream().write(HALF_A_BATCH.getBytes(US_ASCII));
        }

        await().untilAsserted(() -> assertThat(logged).isNotEmpty());
        assertThat(logged).allSatisfy(level -> assertThat(level.intValue()).isLessThan(Level.INFO.intValue()));
    }
}
