package org.mineaction.relay;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.mineaction.http.Masked;

/** Says that something is away which a relay needs: once when it lasts, once a minute, and when it is over. */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);
    /** A start, for one, takes a moment until there are tables. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Lane lane;
    private final String what;
    private long since;
    private long nextLine;
    private boolean lasts;
    private boolean isTold;

    Outage(Lane lane, String what) {
        this.lane = lane;
        this.what = what;
    }

    void failed(Exception failure) {
        long now = System.nanoTime();
        if (!lasts) {
            lasts = true;
            since = now;
            nextLine = now + GRACE.toNanos();
        } else if (now - nextLine >= 0) {
            isTold = true;
            nextLine = now + BETWEEN_LINES.toNanos();
            LOG.warnf(
                    "The relay of %s waits for the %s, for %d s so far: failure=%s",
                    lane.name(), what, Duration.ofNanos(now - since).toSeconds(), Masked.inShort(failure));
        }
    }

    void over() {
        if (isTold) {
            LOG.infof(
                    "The relay of %s has the %s back after %d s",
                    lane.name(),
                    what,
                    Duration.ofNanos(System.nanoTime() - since).toSeconds());
        }
        lasts = false;
        isTold = false;
    }
}
