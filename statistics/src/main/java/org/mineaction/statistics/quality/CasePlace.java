package org.mineaction.statistics.quality;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.mineaction.http.Strict;

/**
 * The place in the list of what needs a look after which the next page begins.
 *
 * @param day of the last case on the page
 * @param concern of it
 * @param key which one it is among these
 */
record CasePlace(LocalDate day, Concern concern, String key) {
    private static final int PARTS = 3;

    /** As it is given to whoever asks for the next page. */
    String written() {
        String text = day + "|" + concern.published() + "|" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place written so; empty when it is none. */
    static Optional<CasePlace> read(String written) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|", PARTS);
            return parts.length < PARTS || parts[2].indexOf('\0') >= 0
                    ? Optional.empty()
                    : Strict.date(parts[0]).flatMap(day -> Concern.find(parts[1])
                            .map(concern -> new CasePlace(day, concern, parts[2])));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
