package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rounds of faults, one after the other, at the same ledger. */
final class Fire {
    private static final int BAD_ROUNDS_IN_A_ROW = 3;

    private final int rounds;
    private final Random random;
    private final List<RoundResult> results = new ArrayList<>();

    /**
     * @param seed draws the same faults for the same number
     * @param rounds how many at least; it goes on until every fault was there
     */
    Fire(long seed, int rounds) {
        this.random = new Random(seed);
        this.rounds = rounds;
    }

    List<RoundResult> run() throws Exception {
        Deck deck = new Deck(Faults.ALL, random);
        try (Surroundings surroundings = Surroundings.start();
                Expectation expectation = new Expectation(surroundings.kafka().bootstrapServers())) {
            Load load = new Load(surroundings.ingest().ports(), random);
            add(new Round(surroundings, load, expectation, random).play(List.of(Faults.FAIR_WEATHER)));
            surroundings.backup().make();
            while ((results.size() <= rounds || !deck.isThrough()) && !isHopeless()) {
                add(new Round(surroundings, load, expectation, random).play(deck.deal()));
            }
        }
        return List.copyOf(results);
    }

    private void add(RoundResult result) {
        System.out.printf("Round %d, %s%n", results.size(), result);
        results.add(result);
    }

    private boolean isHopeless() {
        int last = results.size();
        return last >= BAD_ROUNDS_IN_A_ROW
                && results.subList(last - BAD_ROUNDS_IN_A_ROW, last).stream()
                        .noneMatch(result -> result.defects().isEmpty());
    }
}
