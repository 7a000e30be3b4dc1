package org.mineaction.statistics.export;

import java.util.List;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param tag its HXL hashtag with attributes (Humanitarian Exchange Language 1.1); empty when there is none for it
 * @param value what stands in it: a text, number, day or instant; null when there is nothing
 * @param <R> what a row is made of
 */
public record Column<R>(String name, String tag, Function<R, Object> value) {
    /** The headings of a table. */
    static List<String> names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** The HXL tags under them. */
    static List<String> tags(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::tag).toList();
    }
}
