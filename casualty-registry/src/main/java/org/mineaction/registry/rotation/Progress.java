package org.mineaction.registry.rotation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.mineaction.registry.incident.Resealing.Batch;

/** One pass through all rows, counted and told of every few seconds. */
final class Progress implements Consumer<Batch> {
    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final long total;
    private final RotationMetrics metrics;
    private final long began = System.nanoTime();
    private final List<String> unreadable = new ArrayList<>();
    private long nextLine = began + BETWEEN_LINES.toNanos();
    private long seen;
    private long anew;
    private long changed;

    Progress(long total, RotationMetrics metrics) {
        this.total = total;
        this.metrics = metrics;
        metrics.left(total);
    }

    @Override
    public void accept(Batch batch) {
        seen += batch.seen();
        anew += batch.anew();
        changed += batch.changed();
        unreadable.addAll(batch.unreadable());
        metrics.moved(batch.anew(), batch.unreadable().size());
        // Rows are recorded meanwhile.
        metrics.left(Math.max(0, total - seen));
        batch.unreadable().forEach(row -> LOG.errorf("A row cannot be decrypted: %s", row));
        if (System.nanoTime() - nextLine >= 0) {
            nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
            LOG.info(this);
        }
    }

    /** Whether every row was found as it should be, but for those that cannot be decrypted. */
    boolean foundNothing() {
        return anew == 0 && changed == 0;
    }

    long anew() {
        return anew;
    }

    List<String> unreadable() {
        return unreadable;
    }

    @Override
    public String toString() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return "%d of %d rows looked at, %d encrypted anew, in %.1f s (%.0f rows a second)"
                .formatted(seen, Math.max(seen, total), anew, seconds, seen / seconds);
    }
}
