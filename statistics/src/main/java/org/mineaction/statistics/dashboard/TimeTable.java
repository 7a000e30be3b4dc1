package org.mineaction.statistics.dashboard;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures over time: what a chart draws and a table tells.
 *
 * @param id of it in the page
 * @param heading what it tells
 * @param nothing said in its place when there is nothing to tell
 * @param unit in which the figures are written; null for things that are counted one by one
 * @param columns what is told apart
 * @param series what of it is drawn apart
 * @param rows the parts of the period, also those in which there is nothing
 */
record TimeTable(
        String id,
        String heading,
        String nothing,
        String unit,
        List<Column> columns,
        List<Series> series,
        List<Row> rows) {
    /**
     * What is told apart.
     *
     * @param series it is drawn with, together with others of the same
     * @param name what it is called
     */
    record Column(Series series, String name) {}

    /**
     * What is drawn apart.
     *
     * @param id of it, by which it has its colour
     * @param name what it is called
     */
    record Series(String id, String name) {}

    /**
     * A part of the period.
     *
     * @param name its days in words
     * @param label the same for the scale of a chart, where there is little room
     * @param address of the view of these days
     * @param from first local date
     * @param to last local date
     * @param cells its figures, one for each column
     * @param sum of them
     */
    record Row(
            String name, String label, String address, LocalDate from, LocalDate to, List<Amount> cells, Amount sum) {}

    /** Whether there is nothing to tell; public for the template. */
    public boolean hasNothing() {
        return rows.stream().allMatch(row -> row.sum().value() == 0);
    }
}
