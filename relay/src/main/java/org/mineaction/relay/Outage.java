package org.mineaction.relay;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.mineaction.http.Masked;

/** Says that something is away which somebody waits for: once when it lasts, once a minute, and when it is over. For one thread. */
public final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);
    /** A start, for one, takes a moment until there are tables. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final String who;
    private final String what;
    private long since;
    private long nextLine;
    private boolean lasts;
    private boolean isTold;

    /**
     * Nothing is away yet.
     *
     * @param who waits, at the beginning of a sentence
     * @param what is waited for
     */
    public Outage(String who, String what) {
        this.who = who;
        this.what = what;
    }

    /** It is away still, or again. */
    public void failed(Exception failure) {
        long now = System.nanoTime();
        if (!lasts) {
            lasts = true;
            since = now;
            nextLine = now + GRACE.toNanos();
        } else if (now - nextLine >= 0) {
            isTold = true;
            nextLine = now + BETWEEN_LINES.toNanos();
            LOG.warnf(
                    "%s waits for the %s, for %d s so far: failure=%s",
                    who, what, Duration.ofNanos(now - since).toSeconds(), Masked.inShort(failure));
        }
    }

    /** It is there. */
    public void over() {
        if (isTold) {
            LOG.infof(
                    "%s has the %s back after %d s",
                    who, what, Duration.ofNanos(System.nanoTime() - since).toSeconds());
        }
        lasts = false;
        isTold = false;
    }
}
