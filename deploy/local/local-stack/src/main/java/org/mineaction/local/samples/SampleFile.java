package org.mineaction.local.samples;

import java.util.List;

/**
 * A file of made-up reports, to be sent as one batch.
 *
 * @param name files are sent in the order of their names
 * @param format how it is written
 * @param reports its lines; a report may be in it with several revisions, but with none of them twice
 */
record SampleFile(String name, SampleFormat format, List<SampleReport> reports) {
    SampleFile {
        reports = List.copyOf(reports);
    }

    String content() {
        return format.write(reports);
    }

    @Override
    public String toString() {
        return name;
    }
}
