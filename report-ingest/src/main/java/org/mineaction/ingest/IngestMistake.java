package org.mineaction.ingest;

import org.mineaction.http.MistakeCode;

/** What can be wrong with reports, beside what can be with any request. */
enum IngestMistake implements MistakeCode {
    // Not what the format says: 400.
    MALFORMED_CSV(400),
    MALFORMED_GZIP(400),
    UNKNOWN_COLUMN(400),
    MISSING_COLUMN(400),
    REPEATED_COLUMN(400),
    // Too much: 413.
    TOO_MANY_LINES(413),
    // Not a format taken here: 415.
    UNSUPPORTED_ENCODING(415),
    // Well formed, but it cannot be so: 422.
    UNKNOWN_CATEGORY(422),
    UNKNOWN_DISPOSITION(422),
    UNKNOWN_RELEASE_TYPE(422),
    UNKNOWN_REASON(422),
    WRONG_PERIMETER(422),
    DATE_IN_FUTURE(422),
    DATE_TOO_EARLY(422),
    REVISION_OUT_OF_RANGE(422),
    IDENTITY_REQUIRED(422),
    REVISION_REPEATED(422),
    EMPTY_BATCH(422);

    private final int status;

    IngestMistake(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
