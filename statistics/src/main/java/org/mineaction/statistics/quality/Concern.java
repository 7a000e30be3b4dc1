package org.mineaction.statistics.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why something needs a look. In the database and in answers it has its published name. */
public enum Concern {
    /** Something about a report that counts is unlikely: its flags say what. */
    FLAGGED,
    /** Two revisions with the same number say different things; an editor has to decide. */
    CONFLICT,
    /** A revision was sent for another team by somebody who is no editor. */
    REFUSED,
    /** Several reports of one team tell of the same day, place and category or release type. */
    PROBABLE_DUPLICATE,
    /** A team's figure for a district and category is the same on three reporting days in a row, or more. */
    REPEATED_FIGURE,
    /** A record can never be merged as it is. */
    DEAD_LETTER;

    /** All of them. */
    public static final List<Concern> ALL = List.of(values());

    /** The name in answers and parameters, such as {@code probable-duplicate}. */
    @JsonValue
    public String published() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The concern of a published name. */
    public static Optional<Concern> find(String published) {
        return Arrays.stream(values())
                .filter(concern -> concern.published().equals(published))
                .findFirst();
    }
}
