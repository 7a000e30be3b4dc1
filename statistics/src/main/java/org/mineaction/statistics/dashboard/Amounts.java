package org.mineaction.statistics.dashboard;

import org.mineaction.statistics.Language;

/** Writes figures in a language. Land is shown in hectares, and kept in square metres. */
final class Amounts {
    private static final double SQUARE_METRES_A_HECTARE = 10_000;
    /** From here on, in hectares, tenths say nothing any more. */
    private static final double LARGE = 10;
    /** Less than this, in hectares, tenths would show as nothing. */
    private static final double SMALL = 0.1;
    /** The least that is shown. */
    private static final double LEAST = 0.01;

    private final Language language;

    Amounts(Language language) {
        this.language = language;
    }

    Amount number(long number) {
        return new Amount(number, language.number(number));
    }

    /**
     * People hurt, of whom there are records since the ceasefire only: a period that ends before it has no figure, which is not
     * nought.
     */
    Amount people(long hurt, boolean isBeforeRecords) {
        return isBeforeRecords ? new Amount(0, "–") : number(hurt);
    }

    /** Land, rounded to what can be read at a glance; what there is does not show as nothing. */
    Amount hectares(long squareMetres) {
        return new Amount(squareMetres, inHectares("hectares.number", squareMetres));
    }

    Change change(long now, long before) {
        return change(now, before, language.text("change.number", now - before), language.number(before));
    }

    /** The same of land. */
    Change changeOfLand(long now, long before) {
        return change(
                now,
                before,
                inHectares("change.hectares", now - before),
                language.text("change.area", inHectares("hectares.number", before)));
    }

    private Change change(long now, long before, String by, String beforeInWords) {
        return new Change(
                new Amount(now - before, now == before ? language.text("change.none") : by),
                before == 0 ? language.text("change.nothingBefore") : language.text("change.before", beforeInWords));
    }

    /** In a text, or in those beside it that are for smaller figures. */
    private String inHectares(String text, long squareMetres) {
        double hectares = squareMetres / SQUARE_METRES_A_HECTARE;
        double size = Math.abs(hectares);
        if (size >= LARGE || squareMetres == 0) {
            return language.text(text, hectares);
        }
        return size < SMALL
                ? language.text(text + ".hundredths", Math.copySign(Math.max(size, LEAST), hectares))
                : language.text(text + ".tenths", hectares);
    }
}
