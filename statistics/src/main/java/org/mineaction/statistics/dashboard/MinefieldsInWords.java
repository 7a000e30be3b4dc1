package org.mineaction.statistics.dashboard;

import java.util.List;
import java.util.Locale;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.totals.Minefields;
import org.mineaction.statistics.totals.Minefields.OfMap;

/** The minefield maps of a view: what each says was planted, beside what was found since. */
final class MinefieldsInWords {
    /** Less would be written as nothing. */
    private static final double LEAST_SHARE = 0.001;

    private final Minefields minefields;
    private final Sources sources;
    private final Language language;
    private final Amounts amounts;
    private final long largest;

    MinefieldsInWords(Dashboard shown, Sources sources) {
        this.sources = sources;
        this.minefields = shown.minefields();
        this.language = shown.view().language();
        this.amounts = new Amounts(language);
        this.largest = minefields.maps().stream()
                .mapToLong(map -> Math.max(map.minesPlanted(), map.minesFound()))
                .max()
                .orElse(0);
    }

    List<Minefield> all() {
        return minefields.maps().stream().map(this::inWords).toList();
    }

    private Minefield inWords(OfMap map) {
        return new Minefield(
                map.reportId(),
                language.text("maps.name", language.districts(map.districts()), language.date(map.handedOverOn())),
                amounts.number(map.minesPlanted()),
                amounts.number(map.minesFound()),
                length(map.minesPlanted()),
                length(map.minesFound()),
                meaning(map) + share((double) map.minesFound() / map.minesPlanted()),
                sources.map(map.reportId()));
    }

    private String meaning(OfMap map) {
        return language.text(
                "maps.meaning",
                map.minesPlanted(),
                map.minesFound(),
                language.districts(map.districts()),
                language.period(map.handedOverOn(), minefields.to()));
    }

    /** What was found, of what was planted; nothing more to say where nothing was. */
    private String share(double found) {
        if (found == 0) {
            return "";
        }
        return " " + (found < LEAST_SHARE ? language.text("maps.share.little") : language.text("maps.share", found));
    }

    /** As SVG writes a length. */
    private String length(long mines) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * mines / largest);
    }
}
