package org.mineaction.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header row of a CSV batch: which column means which field. */
final class CsvHeader {
    private final List<String> names;
    private final List<CsvColumn> columns;

    private CsvHeader(List<String> names, List<CsvColumn> columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * Checks a header row against the columns there are.
     *
     * @throws RefusedException naming every column that is unknown, repeated or missing
     */
    static CsvHeader of(String[] row, Map<String, CsvColumn> known) {
        List<String> names = Arrays.stream(row).map(String::strip).toList();
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!known.containsKey(name)) {
                mistakes.add(Mistake.ofAll(
                        MistakeCode.UNKNOWN_COLUMN,
                        "There is no column " + Quoted.text(name) + "; there are " + String.join(", ", known.keySet())
                                + "."));
            } else if (!seen.add(name)) {
                mistakes.add(Mistake.ofAll(MistakeCode.REPEATED_COLUMN, "The column " + name + " is there twice."));
            }
        }
        missing(seen, known, mistakes);
        if (!mistakes.isEmpty()) {
            throw new RefusedException(mistakes);
        }
        return new CsvHeader(names, names.stream().map(known::get).toList());
    }

    /** A file with a column for withdrawals may hold nothing else, so only its rows can tell what is missing. */
    private static void missing(Set<String> seen, Map<String, CsvColumn> known, List<Mistake> mistakes) {
        known.forEach((name, column) -> {
            boolean needed = column.required() && (name.equals("team") || !seen.contains("withdrawn"));
            if (needed && !seen.contains(name)) {
                mistakes.add(missing(name));
            }
        });
        if (!seen.contains("reportId") && !seen.contains("sourceId")) {
            mistakes.add(missing("reportId or sourceId"));
        }
        if (seen.contains("latitude") != seen.contains("longitude")) {
            mistakes.add(missing(seen.contains("latitude") ? "longitude" : "latitude"));
        }
    }

    private static Mistake missing(String name) {
        return Mistake.ofAll(MistakeCode.MISSING_COLUMN, "The column " + name + " is missing.");
    }

    int size() {
        return names.size();
    }

    boolean isNumber(int index) {
        return columns.get(index).numeric();
    }

    void put(ObjectNode report, int index, String cell) {
        columns.get(index).put(report, names.get(index), cell);
    }
}
