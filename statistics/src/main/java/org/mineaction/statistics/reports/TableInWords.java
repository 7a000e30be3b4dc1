package org.mineaction.statistics.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.page.Link;
import org.mineaction.statistics.reports.ReportsPage.Cell;
import org.mineaction.statistics.reports.ReportsPage.Heading;
import org.mineaction.statistics.reports.ReportsPage.Row;
import org.mineaction.statistics.reports.ReportsPage.Table;

/** A table of reports in words. A column in which there is nothing is left out. */
final class TableInWords {
    private final List<PublishedRevision> reports;
    private final CellWords words;

    TableInWords(List<PublishedRevision> reports, CellWords words) {
        this.reports = reports;
        this.words = words;
    }

    /**
     * The table.
     *
     * @param all what can be said of the reports
     * @param first the one of these columns that stands in the rows' heads
     * @param head what stands there, and where it leads
     */
    Table table(List<Column<PublishedRevision>> all, String first, Function<PublishedRevision, Link> head) {
        Map<Column<PublishedRevision>, Heading> headed = new LinkedHashMap<>();
        all.stream()
                .filter(column -> words.has(column.name()) && !column.name().equals(first))
                .filter(column ->
                        reports.stream().anyMatch(report -> column.value().apply(report) != null))
                .forEach(column -> headed.put(column, heading(column)));
        return new Table(
                words.heading(first),
                List.copyOf(headed.values()),
                reports.stream()
                        .map(report -> row(headed, report, head.apply(report)))
                        .toList());
    }

    private Heading heading(Column<PublishedRevision> column) {
        return new Heading(
                words.heading(column.name()),
                reports.stream().anyMatch(report -> column.value().apply(report) instanceof Number));
    }

    private Row row(Map<Column<PublishedRevision>, Heading> headed, PublishedRevision report, Link head) {
        return new Row(
                head.name(),
                head.address(),
                headed.entrySet().stream()
                        .map(one -> new Cell(
                                one.getValue(),
                                words.cell(
                                        one.getKey().name(),
                                        one.getKey().value().apply(report))))
                        .toList());
    }
}
