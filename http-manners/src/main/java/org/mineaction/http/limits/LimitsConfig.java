package org.mineaction.http.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;

/** How much of a service its callers may have. */
@ConfigMapping(prefix = "ledger.limits")
public interface LimitsConfig {
    /** The calls a second of one address, of which nobody knows who it is. */
    @WithDefault("100")
    int callsOfAddress();

    /** The calls of one address that may come at once after a pause. */
    @WithDefault("500")
    int burstOfAddress();

    /** The calls a second of one subject of verified tokens. */
    @WithDefault("500")
    int callsOfSubject();

    /** The calls of one subject that may come at once after a pause. */
    @WithDefault("1000")
    int burstOfSubject();

    /** The connections of one address at once. Behind a proxy all are the proxy's. */
    @WithDefault("1000")
    int connectionsOfAddress();

    /** The bytes of bodies that may be received and worked on at once; a quarter of the heap unless set. */
    OptionalLong bytesOfBodies();

    /** The bytes of answers that may wait for their readers at once; a quarter of the heap unless set. */
    OptionalLong bytesOfAnswers();

    /** The longest that a request may take to arrive, from its first byte to its last. */
    @WithDefault("30s")
    Duration requestWithin();

    /** The longest a reader may take for 16 KiB of an answer. */
    @WithDefault("60s")
    Duration readerWithin();
}
