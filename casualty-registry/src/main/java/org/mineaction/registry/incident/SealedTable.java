package org.mineaction.registry.incident;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The tables with what is personal, and where in them it is. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are
enum SealedTable {
    INCIDENT_VERSION(
            "incident_version", List.of("incident_id", "revision"), List.of("location", "place", "source", "remarks")),
    CASUALTY(
            "casualty",
            List.of("incident_id", "revision", "casualty_id"),
            List.of("name", "contact", "injuries", "age", SealedTable.NAME_HASH));

    /** The column that is hashed and not encrypted. */
    static final String NAME_HASH = "name_hash";

    /** Rows of a batch, which are locked at once for some milliseconds, and their incidents with them. */
    static final int BATCH = 100;

    private static final UUID LOWEST = new UUID(0, 0);

    private final String table;
    private final List<String> key;
    private final List<String> columns;

    SealedTable(String table, List<String> key, List<String> columns) {
        this.table = table;
        this.key = key;
        this.columns = columns;
    }

    /** The names of the columns that are encrypted or hashed. */
    List<String> columns() {
        return columns;
    }

    /** A key below those of all rows. */
    List<Object> lowestKey() {
        return key.stream()
                .map(part -> part.equals("revision") ? (Object) 0 : LOWEST)
                .toList();
    }

    /** Rows after a key, in their order: the parts of the key, then the columns. */
    String select() {
        String parts = String.join(", ", key);
        return "SELECT %s, %s FROM %s WHERE (%s) > (%s) ORDER BY %s LIMIT %d"
                .formatted(parts, String.join(", ", columns), table, parts, questionMarks(key), parts, BATCH);
    }

    /**
     * Takes the new columns, the key and the old columns. A row that was erased since it was read has others and stays
     * as it is.
     */
    String update() {
        return "UPDATE %s SET %s WHERE (%s) = (%s) AND (%s) IS NOT DISTINCT FROM (%s)"
                .formatted(
                        table,
                        columns.stream().map(column -> column + " = ?").collect(joining(", ")),
                        String.join(", ", key),
                        questionMarks(key),
                        String.join(", ", columns),
                        questionMarks(columns));
    }

    private static String questionMarks(List<String> names) {
        return String.join(", ", Collections.nCopies(names.size(), "?"));
    }

    /** The table and the key, to find a row by; ids are nothing personal. */
    String describe(List<Object> row) {
        StringBuilder words = new StringBuilder(table);
        for (int i = 0; i < key.size(); i++) {
            words.append(' ').append(key.get(i)).append('=').append(row.get(i));
        }
        return words.toString();
    }
}
