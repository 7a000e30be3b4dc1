package org.mineaction.endtoend.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeckTest {
    @Test
    void everyFaultIsDealtOnceBeforeAnyIsDealtAgain() {
        Deck deck = new Deck(Faults.ALL, new Random(1));
        List<Fault> dealt = new ArrayList<>(deck.deal());
        while (dealt.size() < Faults.ALL.size()) {
            dealt.addAll(deck.deal());
        }

        assertThat(dealt).containsExactlyInAnyOrderElementsOf(Faults.ALL);
        assertThat(dealt).extracting(Fault::name).doesNotHaveDuplicates();
    }

    @Test
    void whatNeedsOneInstanceIsNotDealtWithWhatNeedsTwo() {
        Deck deck = new Deck(Faults.ALL, new Random(3));

        for (int round = 0; round < 100; round++) {
            assertThat(deck.deal().stream()
                            .mapToInt(Fault::instances)
                            .filter(needed -> needed > 0)
                            .distinct()
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void noTwoFaultsOfARoundHitTheSame() {
        Deck deck = new Deck(Faults.ALL, new Random(2));

        for (int round = 0; round < 100; round++) {
            assertThat(deck.deal().stream().flatMap(fault -> fault.targets().stream()))
                    .doesNotHaveDuplicates();
        }
    }
}
