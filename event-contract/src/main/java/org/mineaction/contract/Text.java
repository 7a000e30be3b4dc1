package org.mineaction.contract;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The rule for every short text that may enter the ledger: Unicode in normal form C, without control characters, not empty
 * and not over-long. Control characters break files and terminals downstream, and PostgreSQL stores no NUL.
 */
public final class Text {
    /** Why a text is refused. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        CONTROL_CHARACTER,
        BROKEN_UNICODE
    }

    private Text() {}

    /** The text in Unicode normal form C, without surrounding white space. */
    public static String normalised(String text) {
        String stripped = text.strip();
        return Normalizer.isNormalized(stripped, Normalizer.Form.NFC)
                ? stripped
                : Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    /**
     * What is wrong with a text, if anything.
     *
     * @param maxLength the most it may hold, in Unicode code points
     */
    public static Optional<Problem> problem(String text, int maxLength) {
        if (text.isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                return Optional.of(Problem.CONTROL_CHARACTER);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return Optional.of(Problem.BROKEN_UNICODE);
                }
                i++;
            }
        }
        return text.codePointCount(0, text.length()) > maxLength ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    static void check(String field, String text, int maxLength) {
        problem(text, maxLength).ifPresent(problem -> {
            throw new IllegalArgumentException(field + " is not acceptable text: " + problem);
        });
    }

    static void checkIfPresent(String field, String text, int maxLength) {
        if (text != null) {
            check(field, text, maxLength);
        }
    }
}
