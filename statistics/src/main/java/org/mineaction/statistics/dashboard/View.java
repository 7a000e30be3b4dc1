package org.mineaction.statistics.dashboard;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mineaction.contract.District;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Parameters;
import org.mineaction.http.RefusedException;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Period;

/**
 * What of the dashboard is looked at: all of its address, so that it can be shared.
 *
 * @param period the days
 * @param district its code; null for all of them
 * @param measure what the map is shaded by
 * @param language in which it is written
 */
record View(Period period, String district, Measure measure, Language language) {
    static final Set<String> PARAMETERS = Set.of("from", "to", Language.PARAMETER, "district", "measure");

    /** Later days are typing mistakes, and would only fill the page with parts in which there is nothing. */
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private static final String RANGE = "Days from " + FoundItem.EARLIEST + " to " + LATEST + " are shown.";

    /**
     * The view of an address: since the ceasefire until today, unless it says otherwise.
     *
     * @param otherwise the language, unless it says so
     * @throws RefusedException when a parameter is wrong
     */
    static View read(UriInfo uri, Gazetteer gazetteer, LocalDate ceasefire, Instant now, Language otherwise) {
        Parameters parameters = Parameters.ofPage(uri, PARAMETERS);
        Period period = Period.read(parameters, ceasefire, now);
        if (period.from().isBefore(FoundItem.EARLIEST)) {
            parameters.refuse("from", RANGE);
        }
        if (period.to().isAfter(LATEST)) {
            parameters.refuse("to", RANGE);
        }
        View view = new View(
                period,
                district(parameters, gazetteer),
                parameters.oneOf("measure", List.of(Measure.values()), Measure.ITEMS),
                Language.read(parameters, otherwise, gazetteer));
        parameters.check();
        return view;
    }

    /** Left empty, as a form sends it, it is none. */
    private static String district(Parameters parameters, Gazetteer gazetteer) {
        String district = parameters.one(
                "district",
                code -> code.isEmpty()
                        ? Optional.of(code)
                        : gazetteer.find(code).map(District::code),
                "It is the code of one district, such as AZ-AGM.",
                "");
        return district.isEmpty() ? null : district;
    }

    /** The same of other days. */
    View of(Period other) {
        return new View(other, district, measure, language);
    }

    /** The same of one district. */
    View in(District one) {
        return new View(period, one.code(), measure, language);
    }

    /** The same of all districts. */
    View everywhere() {
        return new View(period, null, measure, language);
    }

    /** The same with the map shaded otherwise. */
    View by(Measure other) {
        return new View(period, district, other, language);
    }

    /** The same in another language. */
    View in(Language other) {
        return new View(period, district, measure, other);
    }

    /** The codes of the districts whose figures are shown; empty for all. */
    List<String> districts() {
        return district == null ? List.of() : List.of(district);
    }

    /** Its days and place in words. */
    String inWords() {
        String days = language.period(period.from(), period.to());
        return district == null ? days : language.text("choice.ofDistrict", days, language.districts(districts()));
    }

    /** Its address, seen from any other view. */
    String address() {
        String where = district == null ? "" : "&district=" + district;
        String shade = measure == Measure.ITEMS ? "" : "&measure=" + measure;
        return "?from=" + period.from() + "&to=" + period.to() + "&lang=" + language.code() + where + shade;
    }
}
