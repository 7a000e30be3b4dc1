package org.mineaction.statistics.bulletin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;

/**
 * A bulletin as a page to be read and printed.
 *
 * @param language its ISO 639-1 code
 * @param title the heading
 * @param sentences the statement
 * @param figures the heading of the tables
 * @param tables the figures behind it
 * @param sources as of when, and of how many reports
 */
record BulletinPage(
        String language, String title, List<String> sentences, String figures, List<Table> tables, String sources) {
    /**
     * Figures of one kind.
     *
     * @param heading what they are
     * @param lines one by one
     * @param source address of what is behind them; null when there is nothing
     * @param sourceText what the address is called
     */
    record Table(String heading, List<Line> lines, String source, String sourceText) {}

    /** A figure and what it is of. */
    record Line(String name, String number) {}

    /** The templates; the build checks them against these parameters. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bulletin(BulletinPage page);
    }

    String html() {
        return Templates.bulletin(this).render();
    }

    static BulletinPage of(Bulletin bulletin, Language language) {
        BulletinText text = new BulletinText(bulletin, language);
        return new BulletinPage(
                language.code(),
                text.title(),
                text.sentences(),
                language.text("page.figures"),
                tables(bulletin, language),
                text.sources());
    }

    private static List<Table> tables(Bulletin bulletin, Language language) {
        List<Table> tables = new ArrayList<>();
        List<Line> found = new ArrayList<>();
        bulletin.found().byCategory().forEach((category, items) -> {
            String key = "page.name." + category;
            found.add(new Line(language.has(key) ? language.text(key) : category, language.text("number", items)));
        });
        found.add(line("page.total", bulletin.found().items(), language));
        tables.add(table("page.items", found, bulletin.found().source(), language));
        Bulletin.Released land = bulletin.land();
        tables.add(table(
                "page.land",
                List.of(
                        line("page.cleared", land.clearedSquareMetres(), language),
                        line("page.released", land.releasedSquareMetres(), language)),
                land.source(),
                language));
        Bulletin.Hurt hurt = bulletin.casualties();
        tables.add(table(
                "page.casualties",
                List.of(
                        line("page.killed", hurt.killed(), language),
                        line("page.injured", hurt.injured(), language),
                        line("page.unknown", hurt.unknown(), language)),
                hurt.source(),
                "page.byMonth",
                language));
        List<Line> maps = bulletin.minefieldMaps().maps().stream()
                .map(map -> new Line(
                        language.districts(map.districts()) + ", " + language.date(map.handedOverOn()),
                        language.text("number", map.minesPlanted())))
                .toList();
        tables.add(table("page.planted", maps, bulletin.minefieldMaps().source(), language));
        return tables;
    }

    private static Table table(String heading, List<Line> lines, String source, Language language) {
        return table(heading, lines, source, "page.reports", language);
    }

    private static Table table(String heading, List<Line> lines, String source, String sourceText, Language language) {
        return new Table(language.text(heading), lines, source, language.text(sourceText));
    }

    private static Line line(String name, long number, Language language) {
        return new Line(language.text(name), language.text("number", number));
    }
}
