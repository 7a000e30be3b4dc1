package org.mineaction.http.limits;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that may be held at once, shared by all who hold some. */
final class Room {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /**
     * Empty at first.
     *
     * @param most bytes in all, at least 1
     */
    Room(long most) {
        if (most < 1) {
            throw new IllegalArgumentException("there must be room for something, not for " + most + " bytes");
        }
        this.most = most;
    }

    /**
     * Takes some, unless less than this would be left of it.
     *
     * @return whether it was taken
     */
    boolean take(long bytes, long toBeLeft) {
        long limit = most - toBeLeft;
        long before = taken.getAndAccumulate(bytes, (held, more) -> held + more > limit ? held : held + more);
        return before + bytes <= limit;
    }

    /** Takes some, whether or not they fit. */
    void add(long bytes) {
        taken.addAndGet(bytes);
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    boolean isOver() {
        return taken.get() > most;
    }

    /** Bytes in all. */
    long most() {
        return most;
    }

    /** Bytes held now. */
    long taken() {
        return taken.get();
    }
}
