package org.mineaction.statistics.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mineaction.contract.ReleaseType;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Paths;
import org.mineaction.statistics.bulletin.BulletinPage.ChangesInWords;
import org.mineaction.statistics.bulletin.BulletinPage.Issue;
import org.mineaction.statistics.bulletin.BulletinPage.Link;
import org.mineaction.statistics.bulletin.IssuedBulletin.ChangedDistricts;
import org.mineaction.statistics.bulletin.IssuedBulletin.ChangedReport;
import org.mineaction.statistics.bulletin.IssuedBulletin.Changes;

/** Under which number a bulletin was issued, when, and what has changed since the one before, in words. */
final class IssueInWords {
    private final IssuedBulletin issued;
    private final Language language;
    private final PublicAddress address;

    IssueInWords(IssuedBulletin issued, Language language, PublicAddress address) {
        this.issued = issued;
        this.language = language;
        this.address = address;
    }

    Issue issue() {
        return new Issue(
                language.text(
                        "issued",
                        issued.number(),
                        language.instant(issued.issuedAt()),
                        language.instant(issued.bulletin().asOf())),
                address.whole(Paths.bulletin(issued.number())),
                issued.changes() == null ? null : changes(issued.changes()));
    }

    private ChangesInWords changes(Changes changes) {
        return new ChangesInWords(
                language.text("changes", changes.since()),
                new Link(
                        language.text("changes.since", changes.since(), language.instant(changes.asOf())),
                        address.whole(Paths.bulletin(changes.since()))),
                lines(changes),
                statement(changes),
                changes.reports().stream().map(this::report).toList(),
                language.text("changes.listed"));
    }

    private List<String> lines(Changes changes) {
        List<String> lines = new ArrayList<>(figures(changes.figures()));
        lines.addAll(districts("changes.found", changes.foundIn()));
        lines.addAll(districts("changes.land", changes.releasedIn()));
        if (lines.isEmpty()) {
            lines.add(language.text("changes.none"));
        }
        List<String> late = told(changes.arrivedLater()).stream()
                .map(more -> language.text("changes.more", language.figure(more.getKey()), more.getValue()))
                .toList();
        if (!late.isEmpty()) {
            lines.add(language.text("changes.late", language.list(late)));
        }
        return lines;
    }

    private List<String> figures(Map<String, Long> difference) {
        Map<String, Long> now = Difference.figures(issued.bulletin());
        return told(difference).stream()
                .map(more -> {
                    long figure = now.getOrDefault(more.getKey(), 0L);
                    return change(language.figure(more.getKey()), figure - more.getValue(), figure);
                })
                .toList();
    }

    /** Without what is said twice: land that was cleared is a figure of its own and one of the ways of release. */
    private static List<Map.Entry<String, Long>> told(Map<String, Long> difference) {
        return difference.entrySet().stream()
                .filter(more -> !more.getKey().equals(ReleaseType.CLEARED.code()))
                .toList();
    }

    private List<String> districts(String what, ChangedDistricts changed) {
        List<String> lines = new ArrayList<>();
        if (changed != null && !changed.added().isEmpty()) {
            lines.add(language.text(what + ".added", language.districts(changed.added())));
        }
        if (changed != null && !changed.gone().isEmpty()) {
            lines.add(language.text(what + ".gone", language.districts(changed.gone())));
        }
        return lines;
    }

    private String statement(Changes changes) {
        String all = language.text("changes.reports", changes.reportsChanged());
        int listed = changes.reports().size();
        return listed == changes.reportsChanged() ? all : all + " " + language.text("changes.first", listed);
    }

    private Link report(ChangedReport report) {
        return new Link(
                change(language.text("page.kind." + report.kind()), report.before(), report.now()),
                address.whole(report.source()));
    }

    /** From which figure to which; null where nothing counted. */
    private String change(String name, Long before, Long now) {
        if (Objects.equals(before, now)) {
            return language.text("changes.otherwise", name, counted(now));
        }
        return language.text("changes.change", name, counted(before), counted(now));
    }

    private String counted(Long figure) {
        return figure == null ? language.text("changes.notCounted") : language.number(figure);
    }
}
