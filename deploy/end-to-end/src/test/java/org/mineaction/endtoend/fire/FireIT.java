package org.mineaction.endtoend.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong: accepted is written, written is counted once at its highest revision, parts sum to totals, and all get
 * well by themselves. {@code -Dfire.seed} draws the faults of an earlier run again, {@code -Dfire.rounds} plays more,
 * {@code -Dfire.report} keeps the figures in a file.
 */
class FireIT {
    private static final int ROUNDS = 10;

    @Test
    void nothingIsLostCountedTwiceOrInNeedOfAHand() throws Exception {
        long seed = Long.getLong("fire.seed", new Random().nextInt(1_000_000));
        System.out.println("fire.seed=" + seed);

        List<RoundResult> results = new Fire(seed, Integer.getInteger("fire.rounds", ROUNDS))
                .run(keeping(System.getProperty("fire.report")))
                .results();

        assertThat(results).as("fire.seed=%d", seed).hasSizeGreaterThan(ROUNDS).allSatisfy(result -> assertThat(
                        result.defects())
                .isEmpty());
    }

    private static Fire.Keeping keeping(String file) {
        return file == null ? any -> {} : report -> report.write(Path.of(file));
    }
}
