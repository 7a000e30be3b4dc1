package org.mineaction.endtoend.fire;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What happens in one round, noted by everybody who takes part. */
final class Tally {
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicLong retried = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final Queue<Written> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<IncidentRevision> registered = new ConcurrentLinkedQueue<>();
    private final Queue<String> defects = new ConcurrentLinkedQueue<>();

    /** A request was answered with 202 and these receipts. */
    void accepted(Collection<Written> promised) {
        accepted.incrementAndGet();
        receipts.addAll(promised);
    }

    /** The registry has said that it has this revision. */
    void registered(IncidentRevision revision) {
        accepted.incrementAndGet();
        registered.add(revision);
    }

    /** A request was answered with 503. */
    void refused() {
        refused.incrementAndGet();
    }

    /** A request got no answer. */
    void broken() {
        broken.incrementAndGet();
    }

    /** A request was sent once more because it had not been accepted. */
    void retried() {
        retried.incrementAndGet();
    }

    /** Figures were given. */
    void figuresGiven() {
        answers.incrementAndGet();
    }

    /** Something happened that must not. */
    void defect(String what) {
        defects.add(what);
    }

    List<Written> receipts() {
        return List.copyOf(receipts);
    }

    List<IncidentRevision> registered() {
        return List.copyOf(registered);
    }

    List<String> defects() {
        return defects.stream().distinct().toList();
    }

    Counts counts() {
        return new Counts(
                accepted.get(),
                refused.get(),
                broken.get(),
                retried.get(),
                receipts.size() + registered.size(),
                answers.get());
    }
}
