package org.mineaction.registry.summary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves out the small cells of a row of figures whose sum is published elsewhere, and with them whatever would give them away,
 * also to somebody who knows this rule.
 *
 * @param smallest cells below this are small; at 1 or less nothing is
 */
record Suppression(int smallest) {
    /**
     * Which cells are left out: those that are small, zeros among them, and of the others from the last on at least one, until
     * all together they are more than the limit. Others by their place and not by their size, which would tell of it; at least
     * one, because two small cells that sum to twice the most a small one can be are both that. Where there is nobody at all,
     * there is nobody to hide.
     */
    boolean[] hidden(List<Long> cells) {
        boolean[] hidden = new boolean[cells.size()];
        long sum = cells.stream().mapToLong(Long::longValue).sum();
        if (smallest <= 1 || sum == 0 || cells.stream().allMatch(cell -> cell >= smallest)) {
            return hidden;
        }
        long hiddenSum = 0;
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = cells.get(i) < smallest;
            hiddenSum += hidden[i] ? cells.get(i) : 0;
        }
        boolean covered = false;
        for (int i = hidden.length - 1; i >= 0 && !(covered && hiddenSum > smallest); i--) {
            if (!hidden[i]) {
                hidden[i] = true;
                hiddenSum += cells.get(i);
                covered = true;
            }
        }
        return hidden;
    }

    /** The cells as they are published; null for what is left out. */
    List<Long> published(List<Long> cells) {
        boolean[] hidden = hidden(cells);
        return Arrays.asList(IntStream.range(0, cells.size())
                .mapToObj(i -> hidden[i] ? null : cells.get(i))
                .toArray(Long[]::new));
    }
}
