package org.mineaction.endtoend.fire;

import java.util.Collections;
import java.util.Set;

/**
 * Something that goes wrong.
 *
 * @param name as it is told in the report
 * @param targets what it hits
 * @param instances of statistics, and of the registry, there have to be meanwhile; 0 when it makes no difference
 * @param strike what happens
 */
record Fault(String name, Set<Target> targets, int instances, Strike strike) {
    Fault {
        targets = Set.copyOf(targets);
    }

    static Fault of(String name, Strike strike, Target... targets) {
        return new Fault(name, Set.of(targets), 0, strike);
    }

    Fault withOneInstance() {
        return new Fault(name, targets, 1, strike);
    }

    Fault withTwoInstances() {
        return new Fault(name + ", two instances", targets, 2, strike);
    }

    /** Whether both can be struck in one round. */
    boolean goesWith(Fault other) {
        return Collections.disjoint(targets, other.targets)
                && (instances == 0 || other.instances == 0 || instances == other.instances);
    }

    /** Does it, and has mended it on return, as whoever runs the ledger would: what has ended is started again. */
    @FunctionalInterface
    interface Strike {
        void at(Surroundings surroundings, Pause pause) throws Exception;
    }
}
