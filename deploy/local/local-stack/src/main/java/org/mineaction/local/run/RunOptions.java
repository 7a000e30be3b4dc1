package org.mineaction.local.run;

import java.util.List;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param once whether to stop by itself after the figures were shown
 * @param fresh whether to forget the data of earlier runs
 * @param samples whether to send the samples
 */
record RunOptions(boolean once, boolean fresh, boolean samples) {
    private static final Set<String> KNOWN = Set.of("--once", "--fresh", "--no-samples");

    static RunOptions of(String... arguments) {
        List<String> words = List.of(arguments);
        words.stream().filter(word -> !KNOWN.contains(word)).findFirst().ifPresent(word -> {
            throw new RunFailure(
                    "Unknown option " + word + "; use: deploy/local/run [--once] [--fresh] [--no-samples]");
        });
        return new RunOptions(words.contains("--once"), words.contains("--fresh"), !words.contains("--no-samples"));
    }
}
