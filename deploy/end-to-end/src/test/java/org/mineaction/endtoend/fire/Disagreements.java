package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is found not to agree. */
final class Disagreements {
    private final List<String> all = new ArrayList<>();

    void add(String what) {
        all.add(what);
    }

    void addAll(Collection<String> more) {
        all.addAll(more);
    }

    /** Two numbers that have to be the same. */
    void same(String what, long expected, long found) {
        if (expected != found) {
            all.add("%s should be %d and are %d".formatted(what, expected, found));
        }
    }

    void clear() {
        all.clear();
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
