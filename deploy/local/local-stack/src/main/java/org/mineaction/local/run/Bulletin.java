package org.mineaction.local.run;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mineaction.local.samples.PublishedFigures;
import org.mineaction.local.samples.PublishedFigures.MinefieldMap;

/**
 * The bulletin of the published period, as the ledger tells it.
 *
 * @param found what was found
 * @param land what was cleared
 * @param casualties who was hurt from the ceasefire to the end of the period
 * @param minefieldMaps which maps were handed over
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Bulletin(Found found, Land land, Casualties casualties, Maps minefieldMaps) {
    /**
     * Items found.
     *
     * @param byCategory by the code of their category; categories without any are left out
     * @param districts the codes of those they were in
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(Map<String, Integer> byCategory, SortedSet<String> districts) {
        Found {
            byCategory = new TreeMap<>(byCategory);
        }
    }

    /** Land cleared. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Land(long clearedSquareMetres) {}

    /** People hurt. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Casualties(int killed, int injured) {}

    /**
     * Minefield maps.
     *
     * @param maps one by one, the earliest first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Maps(List<MinefieldMap> maps) {}

    /** What was really published. */
    private static final Bulletin PUBLISHED = new Bulletin(
            new Found(
                    PublishedFigures.ITEMS.entrySet().stream()
                            .collect(toMap(items -> items.getKey().code(), Map.Entry::getValue)),
                    new TreeSet<>(PublishedFigures.DISTRICTS)),
            new Land(PublishedFigures.CLEARED_SQUARE_METRES),
            new Casualties(PublishedFigures.KILLED, PublishedFigures.INJURED),
            new Maps(PublishedFigures.MAPS));

    /** Whether all figures are the published ones, and nothing is beside them. */
    boolean isRight() {
        return equals(PUBLISHED);
    }

    /** What is wrong, for whoever expected the published figures. */
    String difference() {
        return """
               The figures are not the published ones. Expected: %s. The ledger has: %s.
               Reports and incidents of your own count too; --fresh begins without them.""".formatted(PUBLISHED.figures(), figures());
    }

    private String figures() {
        return "%s in %s, %d m² cleared, %d killed and %d injured, maps %s"
                .formatted(
                        found.byCategory(),
                        found.districts(),
                        land.clearedSquareMetres(),
                        casualties.killed(),
                        casualties.injured(),
                        minefieldMaps.maps());
    }
}
