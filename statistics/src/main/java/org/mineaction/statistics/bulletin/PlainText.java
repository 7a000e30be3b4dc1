package org.mineaction.statistics.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.mineaction.statistics.bulletin.BulletinPage.ChangesInWords;
import org.mineaction.statistics.bulletin.BulletinPage.Issue;
import org.mineaction.statistics.bulletin.BulletinPage.Line;
import org.mineaction.statistics.bulletin.BulletinPage.Link;
import org.mineaction.statistics.bulletin.BulletinPage.Table;

/** A bulletin as plain text: the statement first, and the addresses of what is behind it at the end, each on a line of its own. */
final class PlainText {
    private final List<String> lines = new ArrayList<>();

    private PlainText() {}

    static String of(BulletinPage page) {
        PlainText text = new PlainText();
        text.add(page);
        return String.join("\n", text.lines) + "\n";
    }

    private void add(BulletinPage page) {
        lines.add(page.title());
        if (page.issue() != null) {
            add(page.issue());
        }
        lines.add("");
        lines.addAll(page.sentences());
        if (page.issue() != null && page.issue().changes() != null) {
            lines.add("");
            add(page.issue().changes());
        }
        lines.add("");
        lines.add(page.sources());
        lines.add("");
        lines.add(page.reports());
        page.tables().forEach(this::add);
        if (page.issue() != null && page.issue().changes() != null) {
            addReports(page.issue().changes());
        }
    }

    private void add(Issue issue) {
        lines.add(issue.statement());
        lines.add(issue.address());
    }

    private void add(ChangesInWords changes) {
        lines.add(changes.heading());
        add(changes.since());
        lines.addAll(changes.lines());
        lines.add(changes.statement());
    }

    private void addReports(ChangesInWords changes) {
        if (!changes.reports().isEmpty()) {
            lines.add("");
            lines.add(changes.listed());
            changes.reports().forEach(this::add);
        }
    }

    private void add(Table table) {
        lines.add("");
        lines.add(table.heading());
        table.lines().forEach(this::add);
        if (table.note() != null) {
            lines.add(table.note());
        }
        if (table.more() != null) {
            add(table.more());
        }
    }

    private void add(Line line) {
        lines.add(line.name() + ": " + line.number());
        if (line.source() != null) {
            indented(line.source());
        }
    }

    private void add(Link link) {
        lines.add(link.text());
        indented(link.address());
    }

    private void indented(String address) {
        lines.add("  " + address);
    }
}
