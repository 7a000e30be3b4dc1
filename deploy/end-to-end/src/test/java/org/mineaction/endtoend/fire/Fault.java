package org.mineaction.endtoend.fire;

import java.util.Set;

/**
 * Something that goes wrong.
 *
 * @param name as it is told in the report
 * @param targets what it hits
 * @param instances of statistics, and of the registry, there are meanwhile
 * @param strike what happens
 */
record Fault(String name, Set<Target> targets, int instances, Strike strike) {
    Fault {
        targets = Set.copyOf(targets);
    }

    static Fault of(String name, Strike strike, Target... targets) {
        return new Fault(name, Set.of(targets), 1, strike);
    }

    Fault withTwoInstances() {
        return new Fault(name + ", two instances", targets, 2, strike);
    }

    /** Does it, and has mended it on return, as whoever runs the ledger would: what has ended is started again. */
    @FunctionalInterface
    interface Strike {
        void at(Surroundings surroundings, Pause pause) throws Exception;
    }
}
