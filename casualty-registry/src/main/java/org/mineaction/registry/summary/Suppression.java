package org.mineaction.registry.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves out the small cells of a row of figures whose sum is published elsewhere, and with them whatever would give them away.
 *
 * @param smallest cells below this are small
 */
record Suppression(int smallest) {
    /**
     * Which cells are left out. Those that are small are, and then the smallest others, until there are at least two and
     * together they are no small number: a single cell is the rest to the sum, and cells that together are zero are zero each.
     * Where there is nobody at all, there is nobody to hide.
     */
    boolean[] hidden(List<Long> cells) {
        boolean[] hidden = new boolean[cells.size()];
        long sum = cells.stream().mapToLong(Long::longValue).sum();
        if (sum == 0 || cells.stream().allMatch(cell -> cell >= smallest)) {
            return hidden;
        }
        long hiddenSum = 0;
        int count = 0;
        for (int cell : ascending(cells)) {
            if (cells.get(cell) >= smallest && count >= 2 && hiddenSum >= smallest) {
                break;
            }
            hidden[cell] = true;
            hiddenSum += cells.get(cell);
            count++;
        }
        return hidden;
    }

    /** Cells from the smallest; of equal ones the first. */
    private static int[] ascending(List<Long> cells) {
        return IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparing(cells::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The cells as they are published; null for what is left out. */
    List<Long> published(List<Long> cells) {
        boolean[] hidden = hidden(cells);
        return Arrays.asList(IntStream.range(0, cells.size())
                .mapToObj(i -> hidden[i] ? null : cells.get(i))
                .toArray(Long[]::new));
    }
}
