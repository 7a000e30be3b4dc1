package org.mineaction.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything found wrong with a request so far, up to a number: more would only fill the answer. */
public final class Mistakes {
    private final int most;
    private final List<Mistake> noted = new ArrayList<>();

    Mistakes(int most) {
        this.most = most;
    }

    /** Notes a mistake, unless its place is known to be wrong: what could not be read breaks no further rule. */
    public void note(Mistake mistake) {
        if (!isFull() && !isKnown(mistake)) {
            noted.add(mistake);
        }
    }

    private boolean isKnown(Mistake mistake) {
        for (Mistake one : noted) {
            if (one.isWhere(mistake)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return noted.isEmpty();
    }

    boolean isFull() {
        return noted.size() >= most;
    }

    /** Every one of them. */
    public List<Mistake> all() {
        return Collections.unmodifiableList(noted);
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedException when anything is wrong
     */
    public void check() {
        if (!isEmpty()) {
            throw new RefusedException(noted);
        }
    }
}
