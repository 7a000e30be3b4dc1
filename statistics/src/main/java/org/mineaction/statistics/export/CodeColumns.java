package org.mineaction.statistics.export;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The columns of a figure that is told by code, one for each code: named by where it stands in JSON, such as {@code byCategory.AP_MINE}. */
public final class CodeColumns {
    /** Items by category. */
    public static final String BY_CATEGORY = "byCategory";
    /** Square metres by how they were released. */
    public static final String BY_RELEASE_TYPE = "byReleaseType";

    // By type, since what is told by code may also have a column of its own, such as cleared land.
    private static final Map<String, String> TAGS =
            Map.of(BY_CATEGORY, "#item+found+%s+num+bytype", BY_RELEASE_TYPE, "#output+%s+area+bytype");

    private CodeColumns() {}

    /**
     * Those of one figure.
     *
     * @param name of the figure in JSON
     * @param codes for which there are columns
     * @param numbers of a row, by code; a code that is not among them has zero
     */
    public static <R> List<Column<R>> of(
            String name, Collection<String> codes, Function<R, Map<String, Long>> numbers) {
        return codes.stream()
                .map(code -> new Column<R>(
                        name + "." + code,
                        TAGS.get(name).formatted(code.toLowerCase(Locale.ROOT)),
                        row -> numbers.apply(row).getOrDefault(code, 0L)))
                .toList();
    }
}
