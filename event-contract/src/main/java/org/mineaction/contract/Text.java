package org.mineaction.contract;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule for every short text that may enter the ledger: Unicode in normal form C, without control or invisible characters,
 * not empty and not over-long. Control characters break files and terminals downstream, and PostgreSQL stores no NUL.
 */
public final class Text {
    /** Why a text is refused. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        CONTROL_CHARACTER,
        BROKEN_UNICODE
    }

    private static final Pattern ANY_SPACE = Pattern.compile("\\p{Zs}");

    private Text() {}

    /**
     * The text in Unicode normal form C, with plain spaces for spaces of every kind and none around it: what looks the same
     * is the same, so that a name typed in a spreadsheet and by a program identifies one report.
     */
    public static String normalised(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text.strip();
        }
        String plain = ANY_SPACE.matcher(text).replaceAll(" ").strip();
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /**
     * What is wrong with a text, if anything.
     *
     * @param maxLength the most it may hold, in Unicode code points
     */
    public static Optional<Problem> problem(String text, int maxLength) {
        boolean visible = false;
        int length = 0;
        for (int i = 0; i < text.length(); length++) {
            int c = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(c) || !Character.isSurrogate((char) c)) {
                i += Character.charCount(c);
            } else {
                return Optional.of(Problem.BROKEN_UNICODE);
            }
            if (isInvisible(c)) {
                return Optional.of(Problem.CONTROL_CHARACTER);
            }
            visible |= !Character.isSpaceChar(c);
        }
        if (!visible) {
            return Optional.of(Problem.EMPTY);
        }
        return length > maxLength ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    /** Controls, line breaks, marks of direction and width, and what Unicode says is no character. */
    private static boolean isInvisible(int c) {
        if (c >= ' ' && c < 0x7F) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        };
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
