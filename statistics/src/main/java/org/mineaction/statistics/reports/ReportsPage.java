package org.mineaction.statistics.reports;

import java.util.List;
import org.mineaction.statistics.page.Link;

/**
 * Reports, or the revisions of one, as they are laid out.
 *
 * @param heading what they are
 * @param about which they are: what was asked for, or what became of the one
 * @param nothing said where there are none
 * @param table of them
 * @param next where the list goes on; null where it ends
 * @param figures where the figures of the same days are; null where there are no days
 */
record ReportsPage(String heading, List<String> about, String nothing, Table table, Link next, Link figures) {
    /**
     * Reports or revisions.
     *
     * @param first the heading of what they are told from each other by
     * @param columns the others
     * @param rows one for each
     */
    record Table(String first, List<Heading> columns, List<Row> rows) {}

    /**
     * A heading of a column.
     *
     * @param text what it says
     * @param isOfNumbers whether figures stand under it
     */
    record Heading(String text, boolean isOfNumbers) {}

    /**
     * A report or a revision.
     *
     * @param name by which it is told from the others
     * @param address where all of it is read; null where that is here
     * @param cells the others
     */
    record Row(String name, String address, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param heading of its column
     * @param text what stands in it; empty when nothing does
     */
    record Cell(Heading heading, String text) {}
}
