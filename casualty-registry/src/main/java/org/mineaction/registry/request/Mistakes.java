package org.mineaction.registry.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything found wrong with a request so far. */
public final class Mistakes {
    /** More would only fill the answer. */
    private static final int MOST = 100;

    private final List<Mistake> noted = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    /** Notes a mistake of a field, unless that field is known to be wrong: what could not be read breaks no further rule. */
    public void note(Mistake mistake) {
        if (!places.contains(mistake.pointer())) {
            note(mistake.pointer(), mistake);
        }
    }

    void note(String pointer, Mistake mistake) {
        places.add(pointer);
        if (noted.size() < MOST) {
            noted.add(mistake);
        }
    }

    /** Whether a field is known to be wrong. */
    public boolean has(String pointer) {
        return places.contains(pointer);
    }

    public List<Mistake> all() {
        return List.copyOf(noted);
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedException when anything is wrong
     */
    public void check() {
        if (!noted.isEmpty()) {
            throw new RefusedException(noted);
        }
    }
}
