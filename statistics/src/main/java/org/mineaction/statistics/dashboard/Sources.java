package org.mineaction.statistics.dashboard;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mineaction.contract.Category;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Paths;
import org.mineaction.statistics.Period;

/** Where what is behind a view is read: as of the same instant, so that it adds up to the figures beside it. */
final class Sources {
    private final Dashboard shown;
    private final Period period;
    private final PublicAddress address;

    Sources(Dashboard shown, PublicAddress address) {
        this.shown = shown;
        this.period = shown.view().period();
        this.address = address;
    }

    /** The reports of found items of some categories. */
    String found(List<Category> categories) {
        return ofPlace(reports(ReportKind.FOUND_ITEM) + "&category="
                + categories.stream().map(Category::code).collect(Collectors.joining(",")));
    }

    /** The reports of cleared land. */
    String cleared() {
        return ofPlace(reports(ReportKind.LAND_RELEASE) + "&releaseType=" + ReleaseType.CLEARED.code());
    }

    /** A list, to be read in the language of the view. */
    private String reports(ReportKind<?> kind) {
        return Paths.reports(kind, period, shown.asOf()) + "&" + inLanguage();
    }

    private String inLanguage() {
        return "lang=" + shown.view().language().code();
    }

    /** The people hurt by month, since nobody is led to a person. */
    String hurt() {
        return ofPlace(Paths.casualties(period, shown.asOf()));
    }

    /** What each team has reported. */
    String teams() {
        return ofPlace(Paths.teams(period, shown.asOf()));
    }

    /** The report of one minefield map. */
    String map(UUID reportId) {
        return address.onThisHost(Paths.report(ReportKind.MINEFIELD_MAP.name(), reportId) + "?" + inLanguage());
    }

    /** A file of figures by district, so that they can be drawn on a map. */
    String figures(String name, String suffix, Language language) {
        return file(name, suffix, language) + "&groupBy=district";
    }

    /** A file of reports or of maps, in CSV as the spreadsheets of the language's region write it. */
    String file(String name, String suffix, Language language) {
        boolean isRegional =
                suffix.equals("csv") && language.text("csv.separator").equals("semicolon");
        return ofPlace(Paths.file(name, suffix, period, shown.asOf()) + (isRegional ? "&separator=semicolon" : ""));
    }

    /** The statement to be read and printed. */
    String statement() {
        return address.onThisHost(
                Paths.statement(period, shown.asOf(), shown.view().language()));
    }

    private String ofPlace(String path) {
        String district = shown.view().district();
        return address.onThisHost(district == null ? path : path + "&district=" + district);
    }
}
