package org.mineaction.endtoend.fire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rounds of faults, one after the other, at the same ledger. */
final class Fire {
    private static final int BAD_ROUNDS_IN_A_ROW = 3;

    private final long seed;
    private final int rounds;
    private final Random random;
    private final List<RoundResult> results = new ArrayList<>();

    /**
     * @param seed draws the same faults for the same number
     * @param rounds how many, after one without a fault
     */
    Fire(long seed, int rounds) {
        this.seed = seed;
        this.random = new Random(seed);
        this.rounds = rounds;
    }

    /** Takes what is known of a run so far, after each round, so that one that is ended from outside is not lost. */
    interface Keeping {
        void keep(FireReport report) throws IOException;
    }

    /**
     * Plays all rounds, or until three in a row had a defect.
     *
     * @param keeping gets the report so far after each round
     * @return the report of all
     */
    FireReport run(Keeping keeping) throws Exception {
        Deck deck = new Deck(Faults.ALL, random);
        try (Surroundings surroundings = Surroundings.start();
                Expectations expectations =
                        Expectations.from(surroundings.kafka().bootstrapServers())) {
            String version = new LedgerDatabase(surroundings.postgres()).version();
            Load load = new Load(surroundings, random);
            ServiceLogs logs = new ServiceLogs();
            for (List<Fault> faults = List.of(Faults.FAIR_WEATHER); !faults.isEmpty(); faults = next(deck)) {
                add(new Round(surroundings, load, expectations, logs, random).play(faults));
                keeping.keep(new FireReport(seed, version, results));
                if (results.size() == 1) {
                    surroundings.backup().make();
                }
            }
            return new FireReport(seed, version, results);
        }
    }

    /** The next faults; none when it is over. */
    private List<Fault> next(Deck deck) {
        boolean isOver = results.size() > rounds || isHopeless();
        return isOver ? List.of() : deck.deal();
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
