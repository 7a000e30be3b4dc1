package org.mineaction.local.run;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.local.samples.PublishedFigures;

/**
 * What was found and cleared in the published districts and period, as the ledger knows it.
 *
 * @param items of all categories
 * @param byCategory items by the code of their category; categories without any are left out
 * @param clearedSquareMetres land cleared
 */
record Statement(int items, Map<String, Integer> byCategory, long clearedSquareMetres) {
    private static final long SQUARE_METRES_A_HECTARE = 10_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    Statement {
        byCategory = byCategory.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the figures are the published ones, and nothing beside them. */
    boolean isRight() {
        return items == PublishedFigures.total()
                && byCategory.equals(published())
                && clearedSquareMetres == PublishedFigures.CLEARED_SQUARE_METRES;
    }

    private static Map<String, Integer> published() {
        Map<String, Integer> byCode = new TreeMap<>();
        PublishedFigures.ITEMS.forEach((category, count) -> byCode.put(category.code(), count));
        return byCode;
    }

    String sentence() {
        return "%s – %s: %s anti-personnel mines, %s anti-tank mines and %s unexploded ordnance found in %s; %s hectares cleared."
                .formatted(
                        day(PublishedFigures.FROM, DAY),
                        day(PublishedFigures.TO, DAY_AND_YEAR),
                        count("AP_MINE"),
                        count("AT_MINE"),
                        count("UXO"),
                        enumerated(districts()),
                        written(Math.round((double) clearedSquareMetres / SQUARE_METRES_A_HECTARE)));
    }

    /** What is wrong, for whoever expected the published figures. */
    String difference() {
        return """
               The figures are not the published ones: expected %s, %d in all, %d m²; the ledger has %s, %d in all, %d m².
               Reports of your own count too; --fresh begins without them.""".formatted(
                        published(),
                        PublishedFigures.total(),
                        PublishedFigures.CLEARED_SQUARE_METRES,
                        new TreeMap<>(byCategory),
                        items,
                        clearedSquareMetres);
    }

    private static String day(LocalDate date, DateTimeFormatter format) {
        return format.format(date);
    }

    private String count(String category) {
        return written(byCategory.getOrDefault(category, 0));
    }

    private static String written(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static List<String> districts() {
        Gazetteer gazetteer = Gazetteer.standard();
        return PublishedFigures.DISTRICTS.stream()
                .map(code -> gazetteer.find(code).map(District::nameEn).orElse(code))
                .toList();
    }

    private static String enumerated(List<String> names) {
        List<String> others = new ArrayList<>(names);
        String last = others.remove(names.size() - 1);
        return String.join(", ", others) + " and " + last;
    }
}
