package org.mineaction.local.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineaction.local.Checkout;

/**
 * The files of made-up reports in {@code deploy/local/samples}, a directory for each kind of report. Those of found items are
 * written here, in the order they are sent: corrections that come before what they correct, the reports, the other
 * corrections, and reports sent once more.
 */
public final class SampleFiles {
    private static final String FOUND_ITEMS = "found-items";
    private static final Set<String> NORTH = Set.of("AZ-TAR", "AZ-AGM", "AZ-SUS");

    private final List<SampleReport> ahead = new ArrayList<>();
    private final List<SampleReport> south = new ArrayList<>();
    private final List<SampleReport> north = new ArrayList<>();
    private final List<SampleReport> others = new ArrayList<>();
    private final List<SampleReport> corrections = new ArrayList<>();
    private final List<SampleReport> resent = new ArrayList<>();

    private SampleFiles() {}

    /** Writes the files anew. */
    public static void main(String[] arguments) throws IOException {
        for (SampleFile file : all()) {
            Files.writeString(directory().resolve(file.name()), file.content());
        }
        Files.createDirectories(IncidentFiles.directory());
        for (IncidentFile file : IncidentFiles.all()) {
            Files.writeString(IncidentFiles.directory().resolve(file.name()), file.content());
        }
    }

    /** The kinds of report there are files of, as report-ingest calls them in its addresses. */
    public static List<String> kinds() {
        return List.of(FOUND_ITEMS, "land-releases", "minefield-maps");
    }

    /** Where those of a kind are kept. */
    public static Path directory(String kind) {
        return Checkout.root().resolve("deploy/local/samples").resolve(kind);
    }

    static Path directory() {
        return directory(FOUND_ITEMS);
    }

    static List<SampleFile> all() {
        SampleFiles files = new SampleFiles();
        SampleHistories.all().forEach(files::distribute);
        return List.of(
                new SampleFile("1-ahead-of-their-reports.ndjson", JsonSamples.NDJSON, files.ahead),
                new SampleFile("2-south.ndjson", JsonSamples.NDJSON, files.south),
                new SampleFile("3-north.json", JsonSamples.ARRAY, files.north),
                new SampleFile("4-other-districts.csv", CsvSamples.SPREADSHEET, files.others),
                new SampleFile("5-corrections.csv", CsvSamples.PLAIN, files.corrections),
                new SampleFile("6-resent.ndjson", JsonSamples.NDJSON, files.resent));
    }

    private void distribute(List<SampleReport> history) {
        SampleReport first = history.get(0);
        byDistrict(first.content().district()).add(first);
        if (history.size() == 1) {
            resendEvery(17, first, south.size() + north.size() + others.size());
            return;
        }
        List<SampleReport> later = history.subList(1, history.size());
        corrections.addAll(later.subList(0, later.size() - 1));
        SampleReport last = later.get(later.size() - 1);
        boolean early = (corrections.size() + ahead.size()) % 4 == 0;
        (early ? ahead : corrections).add(last);
        resendEvery(5, early ? first : last, corrections.size());
    }

    private void resendEvery(int nth, SampleReport report, int count) {
        if (count % nth == 0) {
            resent.add(report);
        }
    }

    private List<SampleReport> byDistrict(String district) {
        if (NORTH.contains(district)) {
            return north;
        }
        return PublishedFigures.DISTRICTS.contains(district) ? south : others;
    }
}
