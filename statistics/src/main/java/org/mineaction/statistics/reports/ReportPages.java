package org.mineaction.statistics.reports;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Page;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Paths;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.page.Frame;
import org.mineaction.statistics.page.FrameWriting;
import org.mineaction.statistics.page.Link;

/** Writes lists of reports, and single ones, as pages: what JSON says of them, in words. */
@Singleton
final class ReportPages {
    private static final String ID = "reportId";
    private static final String REVISION = "revision";
    /** As much of an id as tells reports of one page from each other, to whoever reads them. */
    private static final int SHORT = 8;
    /** What can be asked for beside days and instants, in the order in which it is repeated. */
    private static final List<String> ASKED =
            List.of("district", "category", "releaseType", "team", "state", "flag", Box.NAME);

    private final FrameWriting frames;
    private final PublicAddress address;
    private final DistrictColumns districts;

    ReportPages(FrameWriting frames, LedgerConfig config, Gazetteer gazetteer) {
        this.frames = frames;
        this.address = PublicAddress.of(config.publicAddress());
        this.districts = new DistrictColumns(gazetteer);
    }

    /** A page of a list. */
    String list(Language language, PublicKind<?> kind, UriInfo uri, ListRequest request, Page<PublishedRevision> list) {
        CellWords words = new CellWords(language);
        String kindName = kind.table().kind().name();
        ReportsPage page = new ReportsPage(
                language.text("reports." + kindName),
                asked(language, words, uri, request),
                language.text("reports.none"),
                new TableInWords(list.items(), words)
                        .table(columns(kind), ID, report -> link(kindName, report.reportId(), language)),
                list.next() == null ? null : new Link(language.text("reports.next"), with(uri, "after", list.next())),
                new Link(language.text("reports.figures"), figures(request, language)));
        return html(language, uri, page);
    }

    /** One report with all its revisions. */
    String one(Language language, PublicKind<?> kind, UriInfo uri, PublishedReport report) {
        ReportsPage page = new ReportsPage(
                language.text("report." + kind.table().kind().name()),
                List.of(
                        language.text("report.number", report.reportId().toString()),
                        language.text("report.state." + report.state())),
                null,
                new TableInWords(report.revisions(), new CellWords(language))
                        .table(columns(kind), REVISION, one -> new Link(language.number(one.revision()), null)),
                null,
                null);
        return html(language, uri, page);
    }

    private List<Column<PublishedRevision>> columns(PublicKind<?> kind) {
        return ReportColumns.of(kind, districts).onPages();
    }

    private Link link(String kind, UUID id, Language language) {
        return new Link(
                id.toString().substring(0, SHORT),
                address.onThisHost(Paths.report(kind, id) + "?lang=" + language.code()));
    }

    /** What the reader has asked for: the list says of what it is one. */
    private static List<String> asked(Language language, CellWords words, UriInfo uri, ListRequest request) {
        List<String> asked = new ArrayList<>();
        asked.add(language.period(request.period().from(), request.period().to()));
        for (String name : ASKED) {
            String value = uri.getQueryParameters().getFirst(name);
            if (value != null) {
                asked.add(language.text("reports.asked", words.heading(name), words.cell(name, value)));
            }
        }
        if (request.asOf() != null) {
            asked.add(language.text("reports.asked", language.text("choice.asOf"), language.instant(request.asOf())));
        }
        return asked;
    }

    /** The dashboard of the same days and, if it is one, district. */
    private String figures(ListRequest request, Language language) {
        String where = request.districts().size() == 1
                ? "&district=" + request.districts().get(0)
                : "";
        return address.onThisHost("/?from=" + request.period().from() + "&to="
                + request.period().to() + "&lang=" + language.code() + where);
    }

    private String html(Language language, UriInfo uri, ReportsPage page) {
        Frame frame = frames.around(language, page.heading(), other -> with(uri, Language.PARAMETER, other.code()));
        return Templates.reports(frame, page).render();
    }

    /** The same address with another value of a parameter, seen from the page. */
    private static String with(UriInfo uri, String parameter, String value) {
        URI other =
                uri.getRequestUriBuilder().replaceQueryParam(parameter, value).build();
        return "?" + other.getRawQuery();
    }
}
