package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Texts that exist nowhere else, one for each field about a person, so that wherever one of them is seen the field has got
 * there. They are looked for in any case, as bytes, and in the hexadecimal digits a database shows bytes with.
 */
final class Canaries {
    static final List<String> TEXTS = List.of("name", "contact", "injuries", "place", "source", "remarks");
    /** Sent where nothing about a person belongs. */
    static final String STRAY = "stray";

    private final Map<String, String> byField = new TreeMap<>();

    Canaries() {
        TEXTS.forEach(field -> byField.put(field, unique(field)));
        byField.put(STRAY, unique(STRAY));
        byField.put("latitude", "39.8721" + digits());
        byField.put("longitude", "47.0387" + digits());
    }

    private static String unique(String field) {
        return "canary" + field + UUID.randomUUID().toString().replace("-", "");
    }

    /** Not ending in a zero, which would be left out. */
    private static String digits() {
        return String.valueOf(1 + Math.floorMod(UUID.randomUUID().hashCode(), 9));
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
        return seen;
    }

    /** The fields that are seen in bytes of any kind. */
    Set<String> in(byte[] bytes) {
        return in(new String(bytes, ISO_8859_1));
    }
}
