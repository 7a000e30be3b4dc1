package org.mineaction.ingest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be wrong with a request. The codes are stable: senders' programs act on them. */
enum MistakeCode {
    // Not what the format says: 400.
    MALFORMED_JSON(400),
    MALFORMED_CSV(400),
    MALFORMED_GZIP(400),
    NOT_UTF_8(400),
    NESTED_TOO_DEEPLY(400),
    NUMBER_TOO_LONG(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_COLUMN(400),
    MISSING_COLUMN(400),
    REPEATED_COLUMN(400),
    WRONG_TYPE(400),
    UNKNOWN_PARAMETER(400),
    WRONG_PARAMETER(400),
    // Too much: 413.
    BODY_TOO_LARGE(413),
    TOO_MANY_LINES(413),
    // Not a format taken here: 415.
    UNSUPPORTED_MEDIA_TYPE(415),
    UNSUPPORTED_ENCODING(415),
    // Well formed, but it cannot be so: 422.
    MISSING_FIELD(422),
    UNKNOWN_DISTRICT(422),
    UNKNOWN_CATEGORY(422),
    UNKNOWN_DISPOSITION(422),
    UNKNOWN_REASON(422),
    NOT_A_DATE(422),
    DATE_IN_FUTURE(422),
    DATE_TOO_EARLY(422),
    NOT_A_WHOLE_NUMBER(422),
    OUT_OF_RANGE(422),
    REVISION_OUT_OF_RANGE(422),
    NOT_A_UUID(422),
    EMPTY_TEXT(422),
    TEXT_TOO_LONG(422),
    CONTROL_CHARACTER(422),
    BROKEN_UNICODE(422),
    IDENTITY_REQUIRED(422),
    IDENTITY_MISMATCH(422),
    REVISION_REPEATED(422),
    EMPTY_BATCH(422);

    private final int status;

    MistakeCode(int status) {
        this.status = status;
    }

    /** The HTTP status of a request whose only mistake this is. */
    int status() {
        return status;
    }

    /** The code as it is written in answers and metrics, such as {@code unknown-district}. */
    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
