package org.mineaction.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The settings of report-ingest. */
@ConfigMapping(prefix = "ledger")
public interface IngestConfig {
    /** Where the public reaches the ledger; links to reports and figures begin with it. */
    @WithDefault("http://localhost:8081")
    URI publicAddress();

    /** The longest a request waits for the broker before it is answered with 503. */
    @WithDefault("5s")
    Duration deadline();

    /** What a 503 tells the sender to wait. */
    @WithDefault("5s")
    Duration retryAfter();

    /** The most bytes of reports that may wait for the broker's ack at once; more are answered with 503. */
    @WithDefault("50331648")
    long maxBytesInFlight();
}
