package org.mineaction.local.samples;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineaction.contract.Category;

/** What was published for 1 June – 3 July 2021; the samples add up to it. */
public final class PublishedFigures {
    /** The first day of the period. */
    public static final LocalDate FROM = LocalDate.of(2021, 6, 1);
    /** The last day of the period; it counts too. */
    public static final LocalDate TO = LocalDate.of(2021, 7, 3);
    /** The districts of the statement, as it names them in order. */
    public static final List<String> DISTRICTS =
            List.of("AZ-TAR", "AZ-AGM", "AZ-FUZ", "AZ-SUS", "AZ-QBI", "AZ-CAB", "AZ-ZAN");
    /** Items found, by category. */
    public static final Map<Category, Integer> ITEMS = items();

    /** Land cleared, square metres: 563 hectares. */
    public static final long CLEARED_SQUARE_METRES = 5_630_000;

    /** The first day since which people hurt are counted: that of the ceasefire. */
    public static final LocalDate CEASEFIRE = LocalDate.of(2020, 11, 10);
    /** People killed from that day to the end of the period. */
    public static final int KILLED = 31;
    /** People injured from that day to the end of the period. */
    public static final int INJURED = 116;

    /** The maps handed over. */
    public static final List<MinefieldMap> MAPS = List.of(
            new MinefieldMap("2021-06-12", List.of("AZ-AGM"), 97_000),
            new MinefieldMap("2021-07-03", List.of("AZ-FUZ", "AZ-ZAN"), 92_000));

    /**
     * A map, of which one figure was published for all of its districts.
     *
     * @param handedOverOn the local date, as 2021-06-12
     * @param districts their codes, in order
     * @param minesPlanted in all of them together
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MinefieldMap(String handedOverOn, List<String> districts, int minesPlanted) {}

    private PublishedFigures() {}

    /** All items found: 1,864. */
    public static int total() {
        return ITEMS.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Category, Integer> items() {
        Map<Category, Integer> items = new LinkedHashMap<>();
        items.put(Category.AP_MINE, 1_087);
        items.put(Category.AT_MINE, 316);
        items.put(Category.UXO, 461);
        return Collections.unmodifiableMap(items);
    }
}
