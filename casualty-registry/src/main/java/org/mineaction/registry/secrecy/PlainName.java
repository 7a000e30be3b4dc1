package org.mineaction.registry.secrecy;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is searched for: without case, marks, punctuation, or an order of its parts. The several i of the Azerbaijani
 * and Turkish alphabets are one. So are ə, e and a, because people write e where a keyboard lacks ə, and passports have a:
 * Məmmədov, Memmedov and Mammadov are one name. The words for son and daughter of a father are left out, as many do.
 * Names in different alphabets stay different.
 */
final class PlainName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['`´ʹʻʼʽ‘’‛′＇]+");
    /** Latin ə, its double ǝ, the Cyrillic ә that looks the same, and what is written for it. */
    private static final Pattern SCHWA = Pattern.compile("[əǝәe]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** oğlu and qızı, as the steps before leave them. */
    private static final Set<String> CHILD_OF = Set.of("oglu", "qizi");

    private PlainName() {}

    /** Empty when there is no letter or digit in it. */
    static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(withoutApostrophes(name), Normalizer.Form.NFKD))
                .replaceAll("");
        List<String> words = Arrays.stream(
                        BETWEEN_WORDS.split(SCHWA.matcher(folded(plain)).replaceAll("a")))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
        return words.stream()
                .filter(word -> words.size() == 1 || !CHILD_OF.contains(word))
                .collect(joining(" "));
    }

    /** Before the normal form, which makes a space and a mark of some. */
    private static String withoutApostrophes(String name) {
        return APOSTROPHES.matcher(name).replaceAll("");
    }

    /** By way of the capitals, in which i without a dot is I and ß is SS. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
