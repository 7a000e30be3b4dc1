package org.mineaction.statistics.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mineaction.contract.Content;
import org.mineaction.contract.ReportKind;

/**
 * How one kind of report is kept and counted: all that the merge has to know of it. Its revisions that do not speak for
 * their report are in a table of the same columns, called {@code …_history}.
 *
 * @param <C> the kind of content
 */
public interface ReportTable<C extends Content> {
    /** The kind kept here. */
    ReportKind<C> kind();

    /** The name of the table. */
    String name();

    /** The columns of the content, beside those that every report has. */
    List<String> columns();

    /** Appends one value for each of the columns. */
    void write(C content, CopyRows row);

    /** Reads what {@link #write} wrote. */
    C read(ResultSet row) throws SQLException;

    /** The day a report is listed under. */
    LocalDate listedOn(C content);

    /** What it adds to the totals when it counts. */
    List<Amount> amounts(C content);

    /** All columns, those of every report first. */
    default List<String> allColumns() {
        return Stream.concat(FactRow.COLUMNS.stream(), columns().stream()).toList();
    }
}
