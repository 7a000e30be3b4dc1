package org.mineaction.statistics.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.totals.CountedMap;

/**
 * The statement of a bulletin. Figures are written out where people read them: rounded areas, only what there is, and every sentence
 * with the days it is about.
 */
public final class BulletinText {
    private static final long MILLION = 1_000_000;
    private static final double SQUARE_METRES_A_HECTARE = 10_000;
    /** From here on, in hectares, tenths say nothing any more. */
    private static final double LARGE = 10;

    private final Bulletin bulletin;
    private final Language language;

    /** That of a bulletin in a language. */
    public BulletinText(Bulletin bulletin, Language language) {
        this.bulletin = bulletin;
        this.language = language;
    }

    /** The heading. */
    public String title() {
        return language.text("title", language.period(bulletin.from(), bulletin.to()));
    }

    /** Sentence by sentence: found, released, hurt, handed over. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(found());
        sentences.addAll(land());
        sentences.add(hurt());
        sentences.addAll(maps());
        return sentences;
    }

    private String found() {
        Bulletin.Found found = bulletin.found();
        if (found.items() == 0) {
            return language.text("found.nothing");
        }
        List<String> items = new ArrayList<>();
        found.byCategory().forEach((category, count) -> items.add(items(category, count)));
        return language.text(
                "found",
                language.list(items),
                language.districts(found.districts()),
                found.districts().size(),
                found.items());
    }

    private String items(String category, long count) {
        String key = "category." + category;
        return language.has(key) ? language.text(key, count) : language.text("category", count, category);
    }

    private List<String> land() {
        Bulletin.Released land = bulletin.land();
        List<String> sentences = new ArrayList<>();
        if (land.clearedSquareMetres() > 0) {
            sentences.add(language.text("cleared", area(land.clearedSquareMetres())));
        }
        long otherwise = land.releasedSquareMetres() - land.clearedSquareMetres();
        if (otherwise > 0) {
            sentences.add(language.text("released", area(otherwise)));
        }
        if (sentences.isEmpty()) {
            sentences.add(language.text("cleared.nothing"));
        }
        return sentences;
    }

    /** As people read it: 5.6 million square metres (563 hectares). */
    private String area(long squareMetres) {
        double hectares = squareMetres / SQUARE_METRES_A_HECTARE;
        if (hectares < 1) {
            return language.text("area.metres", squareMetres);
        }
        String inHectares = language.text(hectares < LARGE ? "hectares.tenths" : "hectares", hectares);
        return squareMetres < MILLION
                ? language.text("area", squareMetres, inHectares)
                : language.text("area.millions", (double) squareMetres / MILLION, inHectares);
    }

    private String hurt() {
        Bulletin.Hurt hurt = bulletin.casualties();
        String period = language.period(hurt.from(), hurt.to());
        long killedOrInjured = hurt.killed() + hurt.injured();
        if (hurt.to().isBefore(hurt.from())) {
            return language.text("hurt.before", language.date(hurt.from()));
        }
        if (killedOrInjured + hurt.unknown() == 0) {
            return language.text("hurt.nobody", period);
        }
        if (killedOrInjured == 0) {
            return language.text("hurt.onlyUnknown", hurt.unknown(), period);
        }
        return language.text(
                hurt.unknown() == 0 ? "hurt" : "hurt.unknown",
                killedOrInjured,
                period,
                hurt.killed(),
                hurt.injured(),
                hurt.unknown());
    }

    private List<String> maps() {
        return bulletin.minefieldMaps().maps().stream().map(this::map).toList();
    }

    private String map(CountedMap map) {
        return language.text(
                "map",
                language.districts(map.districts()),
                map.districts().size(),
                language.date(map.handedOverOn()),
                map.minesPlanted());
    }

    /** As of when, and how many reports of what. */
    public String sources() {
        return language.text(
                "sources",
                language.instant(bulletin.asOf()),
                bulletin.found().reports(),
                bulletin.land().reports(),
                bulletin.casualties().incidents(),
                (long) bulletin.minefieldMaps().maps().size());
    }
}
