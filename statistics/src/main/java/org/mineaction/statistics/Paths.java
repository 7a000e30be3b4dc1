package org.mineaction.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mineaction.contract.CodeList;
import org.mineaction.contract.ReportKind;

/** Where reports and bulletins are read: paths, as JSON has them, so that they lead on wherever it was read. */
public final class Paths {
    private static final String ALL = "/statistics/v1/";
    /** The style sheet of bulletins. */
    public static final String STYLE = ALL + "bulletin.css";
    /** Totals as they change. */
    public static final String LIVE = ALL + "live";

    private static final Map<String, String> LISTS = Map.of(
            ReportKind.FOUND_ITEM.name(), ALL + "found-items",
            ReportKind.LAND_RELEASE.name(), ALL + "land-releases",
            ReportKind.MINEFIELD_MAP.name(), ALL + "minefield-maps");

    private Paths() {}

    /** The names of the kinds whose reports everybody may read. Those of casualties nobody may, for the sake of the people. */
    public static List<String> kinds() {
        return List.copyOf(LISTS.keySet());
    }

    /** One report with all its revisions. */
    public static String report(String kind, UUID id) {
        return LISTS.get(kind) + "/" + id;
    }

    /** The reports of a kind that counted in a period, as they were known at an instant. */
    public static String reports(ReportKind<?> kind, Period period, Instant asOf) {
        return LISTS.get(kind.name()) + query(period, asOf);
    }

    /** The reports of found items in pages, of whatever period and place is asked for. */
    public static String foundItems() {
        return LISTS.get(ReportKind.FOUND_ITEM.name());
    }

    /** The totals of a period by team, as they were known at an instant. */
    public static String teams(Period period, Instant asOf) {
        return ALL + "totals" + query(period, asOf) + "&groupBy=team";
    }

    /** A file of a period: a list of reports, or totals, by the name of its path, and how the name of the file ends. */
    public static String file(String name, String suffix, Period period, Instant asOf) {
        return ALL + name + "/export." + suffix + query(period, asOf);
    }

    /** The statement on a period, as it is known at an instant, in a language. */
    public static String statement(Period period, Instant asOf, Language language) {
        return ALL + "bulletin" + query(period, asOf) + "&lang=" + language.code();
    }

    /** The people hurt in a period, month by month. */
    public static String casualties(Period period, Instant asOf) {
        return ALL + "casualties" + query(period, asOf) + "&groupBy=month";
    }

    private static String query(Period period, Instant asOf) {
        return "?from=" + period.from() + "&to=" + period.to() + "&asOf=" + asOf;
    }

    /** Of a list of reports, those of each code; a code that is newer than this version cannot be asked for. */
    public static Map<String, String> byCode(
            String reports, String parameter, Collection<String> codes, CodeList<?> known) {
        Map<String, String> paths = new LinkedHashMap<>();
        codes.stream()
                .filter(code -> known.find(code).isPresent())
                .forEach(code -> paths.put(code, reports + "&" + parameter + "=" + code));
        return paths;
    }

    /** A bulletin that was issued. */
    public static String bulletin(int number) {
        return ALL + "bulletins/" + number;
    }
}
