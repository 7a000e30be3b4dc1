package org.mineaction.statistics.merge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Rows in the text format of PostgreSQL's COPY: values between tabs, rows between line feeds, {@code \N} for null. */
public final class CopyText {
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean startsRow = true;

    /** Appends a value whose text holds nothing to escape: a number, a date, an instant, an id; null is null. */
    public CopyText value(Object plain) {
        separate();
        rows.append(plain == null ? "\\N" : plain);
        return this;
    }

    /** Appends any text; null is null. */
    public CopyText text(String text) {
        if (text == null) {
            return value(null);
        }
        separate();
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        return this;
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> rows.append("\\\\");
            case '\t' -> rows.append("\\t");
            case '\n' -> rows.append("\\n");
            case '\r' -> rows.append("\\r");
            default -> rows.append(c);
        }
    }

    /** Appends bytes given in hexadecimal, for a column of type bytea. */
    CopyText bytes(String hex) {
        separate();
        rows.append("\\\\x").append(hex);
        return this;
    }

    /** Appends codes for a column of type text[]. Quoted, because a code may be NULL; they hold nothing to escape. */
    CopyText codes(List<String> codes) {
        separate();
        rows.append('{');
        rows.append(codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(",")));
        rows.append('}');
        return this;
    }

    private void separate() {
        if (!startsRow) {
            rows.append('\t');
        }
        startsRow = false;
    }

    void endRow() {
        rows.append('\n');
        startsRow = true;
    }

    byte[] utf8() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
