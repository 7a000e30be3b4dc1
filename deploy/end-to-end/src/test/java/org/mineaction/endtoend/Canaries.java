package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Texts and numbers that exist nowhere else, one for each field about a person, so that wherever one of them is seen the field
 * has got there. They are looked for in any case, as bytes, and in the hexadecimal digits a database shows bytes with.
 */
final class Canaries {
    static final List<String> TEXTS = List.of("name", "contact", "injuries", "place", "source", "remarks");
    static final List<String> DECIMALS = List.of("latitude", "longitude", "accuracyMetres");
    /** Sent where nothing about a person belongs. */
    static final String STRAY = "stray";

    /** Years. A number like many others: it is known by the name of its field. */
    static final String AGE = "\"age\":117";

    /** As JSON, labels of metrics and texts name it, with the digits of bytes too; and as the digits of such JSON. */
    private static final Pattern AGE_SEEN =
            Pattern.compile("(?<![a-z])age[\"'\\\\:= ]{1,8}(117|x313137)|616765(22|27|5c|3a|3d|20){1,8}313137");

    private final Map<String, String> byField = new TreeMap<>();

    Canaries() {
        TEXTS.forEach(field -> byField.put(field, unique(field)));
        byField.put(STRAY, unique(STRAY));
        byField.put("latitude", "39.8721" + digits());
        byField.put("longitude", "47.0387" + digits());
        byField.put("accuracyMetres", "71834.0" + digits());
    }

    private static String unique(String field) {
        return "canary" + field + UUID.randomUUID().toString().replace("-", "");
    }

    /** As many as a double keeps; not ending in a zero, which would be left out. */
    private static String digits() {
        return ThreadLocalRandom.current()
                .ints(9, 1, 10)
                .mapToObj(String::valueOf)
                .collect(joining());
    }

    String of(String field) {
        return byField.get(field);
    }

    /** The fields that are seen in a text. */
    Set<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> seen = new TreeSet<>();
        byField.forEach((field, canary) -> {
            if (lower.contains(canary) || lower.contains(HexFormat.of().formatHex(canary.getBytes(UTF_8)))) {
                seen.add(field);
            }
        });
        if (AGE_SEEN.matcher(lower).find()) {
            seen.add("age");
        }
        return seen;
    }

    /** The fields that are seen in bytes of any kind. */
    Set<String> in(byte[] bytes) {
        return in(new String(bytes, ISO_8859_1));
    }
}
