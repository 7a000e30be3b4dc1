package org.mineaction.local.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of made-up incidents in {@code deploy/local/samples/incidents}, in the order they are sent: what was entered
 * first of incidents up to the end of the published period and of later ones, what became of them, and some of it once more.
 */
public final class IncidentFiles {
    private static final int EVERY_SO_MANY = 7;

    private final List<SampleIncident> first = new ArrayList<>();
    private final List<SampleIncident> later = new ArrayList<>();
    private final List<SampleIncident> changes = new ArrayList<>();
    private final List<SampleIncident> resent = new ArrayList<>();

    private IncidentFiles() {}

    /** Where they are kept. */
    public static Path directory() {
        return SampleFiles.directory("incidents");
    }

    static List<IncidentFile> all() {
        IncidentFiles files = new IncidentFiles();
        IncidentHistories.all().forEach(files::distribute);
        return List.of(
                new IncidentFile("1-since-the-ceasefire.ndjson", files.first),
                new IncidentFile("2-later.ndjson", files.later),
                new IncidentFile("3-changes.ndjson", files.changes),
                new IncidentFile("4-resent.ndjson", files.resent));
    }

    private void distribute(List<SampleIncident> history) {
        SampleIncident entered = history.get(0);
        boolean isLater = entered.content().occurredOn().isAfter(PublishedFigures.TO);
        (isLater ? later : first).add(entered);
        changes.addAll(history.subList(1, history.size()));
        if ((first.size() + later.size()) % EVERY_SO_MANY == 0) {
            resent.addAll(history);
        }
    }
}
