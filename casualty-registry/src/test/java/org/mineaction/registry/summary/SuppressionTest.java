package org.mineaction.registry.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final Suppression SUPPRESSION = new Suppression(3);
    private static final long MOST = 30;

    private static List<Long> published(long... cells) {
        return SUPPRESSION.published(LongStream.of(cells).boxed().toList());
    }

    private static List<Long> cells(Long... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void largeCellsAndNobodyAreTold() {
        assertThat(published(3, 4, 5)).isEqualTo(cells(3L, 4L, 5L));
        assertThat(published(0, 0, 0)).isEqualTo(cells(0L, 0L, 0L));
    }

    @Test
    void aSmallCellTakesAnotherWithIt() {
        assertThat(published(2, 9, 4)).isEqualTo(cells(null, 9L, null));
        assertThat(published(4, 9, 0)).isEqualTo(cells(4L, null, null));
    }

    @Test
    void smallCellsNeverStandAlone() {
        assertThat(published(0, 0, 9)).isEqualTo(cells(null, null, null));
        assertThat(published(2, 2, 9)).isEqualTo(cells(null, null, null));
        assertThat(published(0, 9, 3)).isEqualTo(cells(null, null, null));
    }

    /**
     * Whoever knows the sum and the rule itself, and tries every row that could be behind an answer, finds at least two
     * possible numbers for each cell left out.
     */
    @Test
    void noRowOfThreeGivesAwayWhatIsLeftOut() {
        Map<List<Long>, List<List<Long>>> behind = new HashMap<>();
        for (long a = 0; a <= MOST; a++) {
            for (long b = 0; b <= MOST; b++) {
                for (long c = 0; c <= MOST; c++) {
                    List<Long> row = List.of(a, b, c);
                    List<Long> seen = new ArrayList<>(SUPPRESSION.published(row));
                    seen.add(a + b + c);
                    behind.computeIfAbsent(seen, one -> new ArrayList<>()).add(row);
                }
            }
        }

        // Behind answers on larger numbers there are rows that were not tried.
        behind.values().removeIf(rows -> rows.stream().flatMap(List::stream).anyMatch(cell -> cell > MOST - 3));
        assertThat(behind).hasSizeGreaterThan(100);
        behind.forEach((seen, rows) -> IntStream.range(0, 3)
                .filter(cell -> seen.get(cell) == null)
                .forEach(cell -> assertThat(rows.stream()
                                .map(row -> row.get(cell))
                                .distinct()
                                .count())
                        .as("cell %s of %s", cell, seen)
                        .isGreaterThan(1)));
    }

    /** With any number of cells and any limit: two are left out or none, and together they are no small number. */
    @Test
    void neverOneAloneAndNeverTogetherSmall() {
        long seed = 20_201_110;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            int smallest = 2 + random.nextInt(5);
            List<Long> row = LongStream.generate(() -> random.nextInt(random.nextBoolean() ? 4 : 20))
                    .limit(2 + random.nextInt(6))
                    .boxed()
                    .toList();
            List<Long> seen = new Suppression(smallest).published(row);
            long sum = row.stream().mapToLong(Long::longValue).sum();
            List<Integer> hidden = IntStream.range(0, row.size())
                    .filter(i -> seen.get(i) == null)
                    .boxed()
                    .toList();
            String told = "seed " + seed + ", round " + round + ": " + row;
            assertThat(hidden.size()).as(told).isNotEqualTo(1);
            if (sum > 0) {
                assertThat(seen).as(told).noneMatch(cell -> cell != null && cell < smallest);
            }
            if (!hidden.isEmpty() && sum >= smallest) {
                assertThat(hidden.stream().mapToLong(row::get).sum()).as(told).isGreaterThanOrEqualTo(smallest);
            }
        }
    }

    @Test
    void yearsTogetherHaveNoFigureWhereOneOfThemHasNone() {
        YearlyTable table = new YearlyTable(List.of("FEMALE", "MALE", "UNKNOWN"));
        table.add("2021", "FEMALE", new People(1, 5, 0));
        table.add("2021", "MALE", new People(9, 6, 0));
        table.add("2021", "UNKNOWN", new People(4, 7, 0));
        table.add("2022", "FEMALE", new People(8, 5, 0));
        table.add("2022", "MALE", new People(8, 5, 0));
        table.add("2022", "UNKNOWN", new People(8, 5, 0));

        assertThat(table.byYear(SUPPRESSION))
                .startsWith(new YearlyTable.Line("2021", "FEMALE", null, 5L, 0L))
                .hasSize(6);
        assertThat(table.together(SUPPRESSION))
                .containsExactly(
                        new YearlyTable.Line(null, "FEMALE", null, 10L, 0L),
                        new YearlyTable.Line(null, "MALE", 17L, 11L, 0L),
                        new YearlyTable.Line(null, "UNKNOWN", null, 12L, 0L));
    }
}
