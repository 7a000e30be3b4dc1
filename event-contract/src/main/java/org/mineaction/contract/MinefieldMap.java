package org.mineaction.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * A minefield map (or record) handed over by the party that laid the mines.
 *
 * @param handedOverOn the local date (Asia/Baku) of the handover, from 1990-01-01
 * @param districts ISO 3166-2 codes of the districts it covers, 1 … {@value #MAX_DISTRICTS}, each once and in the order of
 *     the codes; one figure for all of them, never to be split
 * @param minesPlanted how many mines it says were planted, 1 … 10 000 000
 * @param title what it is called, up to 120 characters; null when not said
 */
public record MinefieldMap(LocalDate handedOverOn, List<String> districts, int minesPlanted, String title)
        implements Content {
    public static final int MAX_DISTRICTS = 50;
    public static final int MAX_MINES_PLANTED = 10_000_000;
    public static final int MAX_TITLE_LENGTH = 120;

    public MinefieldMap {
        Days.check("handedOverOn", handedOverOn);
        if (districts == null || districts.isEmpty() || districts.size() > MAX_DISTRICTS) {
            throw new IllegalArgumentException("districts must be from 1 to 50 districts");
        }
        districts.forEach(District::checkCode);
        districts = List.copyOf(new TreeSet<>(districts));
        if (minesPlanted < 1 || minesPlanted > MAX_MINES_PLANTED) {
            throw new IllegalArgumentException("minesPlanted must be from 1 to 10 000 000");
        }
        Text.checkIfPresent("title", title, MAX_TITLE_LENGTH);
    }
}
