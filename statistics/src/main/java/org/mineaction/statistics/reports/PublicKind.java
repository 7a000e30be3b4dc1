package org.mineaction.statistics.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mineaction.contract.Content;
import org.mineaction.contract.Location;
import org.mineaction.contract.Withdrawal;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.merge.ReportTable;

/**
 * What may be known of reports of one kind, by everybody unless it says otherwise, and what they can be asked for by.
 *
 * @param <C> the kind of content
 */
interface PublicKind<C extends Content> {
    /** Where they are kept. */
    ReportTable<C> table();

    /** The content, if it is of this kind and no withdrawal. */
    default Optional<C> said(Content said) {
        return Optional.of(said)
                .filter(content -> !(content instanceof Withdrawal))
                .map(table().kind().content()::cast);
    }

    /** What is read of a row, in the table's columns. */
    default String columns() {
        return String.join(", ", table().allColumns());
    }

    /** The columns that its content has in a file, after those of every report. */
    List<Column<C>> exported(DistrictColumns districts);

    /** The columns of a place that its content does not say, after those of the content. */
    default List<Column<PublishedRevision>> exportedOfPlace() {
        return List.of();
    }

    /** Whether such reports have places, by which they can be drawn on a map. */
    default boolean hasPlaces() {
        return true;
    }

    /** Where exactly the report in a row is, if its content does not say so; otherwise null. */
    default Location place(ResultSet row) throws SQLException {
        return null;
    }

    /** As much as may be known of a place that the content does not say. */
    default Location shown(Location exact) {
        return PublicLocation.of(exact);
    }

    /** The query parameters that only this kind has. */
    Set<String> parameters();

    /** The conditions that those of these parameters make that are given. */
    default Conditions conditions(Parameters parameters) {
        Box box = hasPlaces() ? Box.read(parameters) : null;
        Conditions ofCodes = ofCodes(parameters);
        return box == null ? ofCodes : ofCodes.and(within(box));
    }

    /** The conditions of the codes that only this kind has, as far as they are given. */
    Conditions ofCodes(Parameters parameters);

    /** The condition that as much of a place as may be known is in a box. */
    default Conditions within(Box box) {
        return PublicLocation.within(box);
    }

    /** The condition that a report is of one of these districts; none when there are no districts to choose from. */
    default Conditions inDistricts(List<String> districts) {
        return new Conditions().andOneOf("district", districts);
    }

    /** Whether there are such reports that say that nobody may be told where it is. */
    default boolean mayHidePlaces() {
        return false;
    }

    /** Whether it says that nobody may be told where it is. */
    default boolean hidesItsPlace(C content) {
        return false;
    }

    /** The same content, with as much of its place as may be known. */
    default C inPublic(C content) {
        return content;
    }

    /** The same content without its place. */
    default C withoutPlace(C content) {
        return content;
    }
}
