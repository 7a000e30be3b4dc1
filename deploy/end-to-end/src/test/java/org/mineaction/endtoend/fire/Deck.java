package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Deals the faults out to rounds, each as often as the others. */
final class Deck {
    private static final int A_ROUND = 4;

    private final List<Fault> faults;
    private final Random random;
    private final List<Fault> left = new ArrayList<>();

    Deck(List<Fault> faults, Random random) {
        this.faults = List.copyOf(faults);
        this.random = random;
    }

    /** Whether every fault was dealt as often as the others. */
    boolean isThrough() {
        return left.isEmpty();
    }

    /** Four faults that do not hit the same; fewer when there are none left. */
    List<Fault> deal() {
        if (left.isEmpty()) {
            left.addAll(faults);
            Collections.shuffle(left, random);
        }
        List<Fault> dealt = new ArrayList<>();
        Set<Target> hit = EnumSet.noneOf(Target.class);
        for (Iterator<Fault> next = left.iterator(); next.hasNext() && dealt.size() < A_ROUND; ) {
            Fault fault = next.next();
            if (Collections.disjoint(hit, fault.targets())) {
                hit.addAll(fault.targets());
                dealt.add(fault);
                next.remove();
            }
        }
        return dealt;
    }
}
