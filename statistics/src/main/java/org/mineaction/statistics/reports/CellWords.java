package org.mineaction.statistics.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.contract.Submitter;
import org.mineaction.statistics.Language;

/** What stands in the columns of reports, in the words of a language. */
final class CellWords {
    /** What stands between the codes of several things, in files and in addresses. */
    private static final String BETWEEN = "[ +,]";

    private final Language language;
    /** How the codes of a column are written, by its name or by that of the parameter that asks for them. */
    private final Map<String, UnaryOperator<String>> ofCodes;

    CellWords(Language language) {
        this.language = language;
        UnaryOperator<String> districts = codes -> language.districts(List.of(codes.split(BETWEEN)));
        this.ofCodes = Map.of(
                "district", districts,
                "districts", districts,
                "category", codes -> each(codes, "page.name."),
                "releaseType", codes -> each(codes, "release."),
                "disposition", codes -> each(codes, "disposition."),
                "reason", codes -> each(codes, "reason."),
                "state", codes -> each(codes, "state."),
                "flag", codes -> each(codes, "flag."),
                "flags", codes -> each(codes, "flag."));
    }

    /** Whether there is a heading for a column: names that are in files for programs have none. */
    boolean has(String column) {
        return language.has(key(column));
    }

    String heading(String column) {
        return language.text(key(column));
    }

    private static String key(String column) {
        return "column." + column;
    }

    /** A value of a column; empty when there is none. */
    String cell(String column, Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof LocalDate day) {
            return language.date(day);
        } else if (value instanceof Instant instant) {
            return language.instant(instant);
        } else if (value instanceof Double degrees) {
            return language.text("degrees", degrees);
        } else if (value instanceof Integer number) {
            return language.number(number);
        } else if (value instanceof Submitter sender) {
            return language.text("sender", sender.team(), each(sender.role().code(), "role."));
        }
        return ofCodes.getOrDefault(column, text -> text).apply(value.toString());
    }

    /** Codes that are newer than the texts stand for themselves. */
    private String each(String codes, String texts) {
        return Stream.of(codes.split(BETWEEN))
                .map(code -> language.has(texts + code) ? language.text(texts + code) : code)
                .collect(Collectors.joining("; "));
    }
}
