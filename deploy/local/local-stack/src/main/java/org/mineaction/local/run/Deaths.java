package org.mineaction.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often one part died of late. Starting it again makes no sense for ever. */
final class Deaths {
    private static final int TOO_MANY = 3;
    private static final Duration OF_LATE = Duration.ofMinutes(1);

    private final Deque<Instant> remembered = new ArrayDeque<>();

    /** Notes a death; whether it was the third one within a minute. */
    boolean areTooManyWith(Instant death) {
        remembered.addLast(death);
        if (remembered.size() > TOO_MANY) {
            remembered.removeFirst();
        }
        return remembered.size() == TOO_MANY
                && Duration.between(remembered.getFirst(), death).compareTo(OF_LATE) <= 0;
    }
}
