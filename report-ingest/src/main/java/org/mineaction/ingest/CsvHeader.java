package org.mineaction.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineaction.http.Mistake;
import org.mineaction.http.RefusedException;

/** The header row of a CSV batch: which column means which field. */
final class CsvHeader {
    private final List<String> names;
    private final List<CsvColumn> columns;

    private CsvHeader(List<String> names, List<CsvColumn> columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * Checks a header row against the columns there are. Spreadsheets like to end rows with separators; columns without a
     * name at the end are none.
     *
     * @throws RefusedException naming every column that is unknown, repeated or missing
     */
    static CsvHeader of(List<String> row, Map<String, CsvColumn> known) {
        List<String> names = new ArrayList<>(row.stream().map(String::strip).toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        names.forEach(name -> check(name, known, seen, mistakes));
        missing(seen, known, mistakes);
        if (!mistakes.isEmpty()) {
            throw new RefusedException(mistakes);
        }
        return new CsvHeader(names, names.stream().map(known::get).toList());
    }

    private static void check(String name, Map<String, CsvColumn> known, Set<String> seen, List<Mistake> mistakes) {
        if (!known.containsKey(name)) {
            String all = String.join(", ", known.keySet());
            mistakes.add(Mistake.ofAll(
                    IngestMistake.UNKNOWN_COLUMN,
                    "There is no column " + Quoted.text(name) + "; there are " + all + "."));
        } else if (!seen.add(name)) {
            mistakes.add(Mistake.ofAll(IngestMistake.REPEATED_COLUMN, "The column " + name + " is there twice."));
        }
    }

    /** A file with a column for withdrawals may hold nothing else, so only its rows can tell what is missing. */
    private static void missing(Set<String> seen, Map<String, CsvColumn> known, List<Mistake> mistakes) {
        boolean withdrawals = seen.contains(ReportForm.WITHDRAWN);
        known.forEach((name, column) -> {
            if (column.isNeeded(withdrawals) && !seen.contains(name)) {
                mistakes.add(missing(name));
            }
        });
        if (!seen.contains(ReportForm.REPORT_ID) && !seen.contains(ReportForm.SOURCE_ID)) {
            mistakes.add(missing(ReportForm.REPORT_ID + " or " + ReportForm.SOURCE_ID));
        }
    }

    private static Mistake missing(String name) {
        return Mistake.ofAll(IngestMistake.MISSING_COLUMN, "The column " + name + " is missing.");
    }

    int size() {
        return names.size();
    }

    void put(ObjectNode report, int index, String cell, char separator) {
        columns.get(index).put(report, names.get(index), cell, separator);
    }
}
