package org.mineaction.local.run;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mineaction.local.samples.PublishedFigures;

/**
 * People hurt from the ceasefire to the end of the published period, as the ledger knows it.
 *
 * @param killed people killed
 * @param injured people injured
 */
record CasualtyStatement(int killed, int injured) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Whether the figures are the published ones. */
    boolean isRight() {
        return killed == PublishedFigures.KILLED && injured == PublishedFigures.INJURED;
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%s – %s: %,d people killed or injured (%,d killed, %,d injured).",
                DAY.format(PublishedFigures.CEASEFIRE),
                DAY.format(PublishedFigures.TO),
                killed + injured,
                killed,
                injured);
    }

    /** What is wrong, for whoever expected the published figures. */
    String difference() {
        return """
               The figures are not the published ones: expected %d killed and %d injured; the ledger has %d and %d.
               Incidents of your own count too; --fresh begins without them.""".formatted(PublishedFigures.KILLED, PublishedFigures.INJURED, killed, injured);
    }
}
