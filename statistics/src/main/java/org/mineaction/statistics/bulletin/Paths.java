package org.mineaction.statistics.bulletin;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mineaction.contract.CodeList;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Period;

/** Where reports and bulletins are read: paths, as JSON has them, so that they lead on wherever it was read. */
final class Paths {
    private static final String ALL = "/statistics/v1/";
    /** The style sheet of pages. */
    static final String STYLE = ALL + "bulletin.css";

    private static final Map<String, String> LISTS = Map.of(
            ReportKind.FOUND_ITEM.name(), ALL + "found-items",
            ReportKind.LAND_RELEASE.name(), ALL + "land-releases",
            ReportKind.MINEFIELD_MAP.name(), ALL + "minefield-maps");

    private Paths() {}

    /** The names of the kinds whose reports everybody may read. Those of casualties nobody may, for the sake of the people. */
    static List<String> kinds() {
        return List.copyOf(LISTS.keySet());
    }

    /** One report with all its revisions. */
    static String report(String kind, UUID id) {
        return LISTS.get(kind) + "/" + id;
    }

    /** The reports of a kind that counted in a period, as they were known at an instant. */
    static String reports(ReportKind<?> kind, Period period, Instant asOf) {
        return LISTS.get(kind.name()) + query(period, asOf);
    }

    /** The people hurt in a period, month by month. */
    static String casualties(Period period, Instant asOf) {
        return ALL + "casualties" + query(period, asOf) + "&groupBy=month";
    }

    private static String query(Period period, Instant asOf) {
        return "?from=" + period.from() + "&to=" + period.to() + "&asOf=" + asOf;
    }

    /** Of a list of reports, those of each code; a code that is newer than this version cannot be asked for. */
    static Map<String, String> byCode(String reports, String parameter, Collection<String> codes, CodeList<?> known) {
        Map<String, String> paths = new LinkedHashMap<>();
        codes.stream()
                .filter(code -> known.find(code).isPresent())
                .forEach(code -> paths.put(code, reports + "&" + parameter + "=" + code));
        return paths;
    }

    /** A bulletin that was issued. */
    static String bulletin(int number) {
        return ALL + "bulletins/" + number;
    }
}
