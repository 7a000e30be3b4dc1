package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class CapturedLogTest {
    private static final String CANARY = "canary-7f3a";
    private static final Logger LOG = Logger.getLogger(CapturedLogTest.class);

    @Test
    void seesWhatIsRepeatedInALineOrInATrace() {
        try (CapturedLog log = CapturedLog.ofAllWith(CANARY)) {
            LOG.info("nothing of it");
            assertThat(log.take()).isNull();

            LOG.infof("refused: %s", CANARY);
            assertThat(log.take()).contains("refused: " + CANARY);

            LOG.error("failed", new IllegalStateException(new IllegalArgumentException(CANARY)));
            assertThat(log.take()).contains("IllegalArgumentException: " + CANARY);
            assertThat(log.take()).isNull();
        }
    }
}
