package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

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

    /** Four faults that go with each other; fewer when there are none left. */
    List<Fault> deal() {
        if (left.isEmpty()) {
            left.addAll(faults);
            Collections.shuffle(left, random);
        }
        List<Fault> dealt = new ArrayList<>();
        for (Iterator<Fault> next = left.iterator(); next.hasNext() && dealt.size() < A_ROUND; ) {
            Fault fault = next.next();
            if (dealt.stream().allMatch(fault::goesWith)) {
                dealt.add(fault);
                next.remove();
            }
        }
        return dealt;
    }
}
