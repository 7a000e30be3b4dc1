package org.mineaction.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class CapturedLogTest {
    private static final Logger LOG = Logger.getLogger(CapturedLogTest.class);

    @Test
    void seesWhatIsRepeatedInALineOrInATrace() {
        try (CapturedLog log = new CapturedLog()) {
            LOG.info("nothing of it");
            assertThat(log.echo()).isNull();

            LOG.infof("refused: %s", Nasty.CANARY);
            assertThat(log.echo()).contains("refused: " + Nasty.CANARY);

            LOG.error("failed", new IllegalStateException(new IllegalArgumentException(Nasty.CANARY)));
            assertThat(log.echo()).contains("IllegalArgumentException: " + Nasty.CANARY);
            assertThat(log.echo()).isNull();
        }
    }
}
