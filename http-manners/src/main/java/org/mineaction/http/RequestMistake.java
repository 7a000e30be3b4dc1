package org.mineaction.http;

/** What can be wrong with a request to any service. */
public enum RequestMistake implements MistakeCode {
    // Not what the format says: 400.
    MALFORMED_JSON(400),
    NOT_UTF_8(400),
    NESTED_TOO_DEEPLY(400),
    NUMBER_TOO_LONG(400),
    UNKNOWN_FIELD(400),
    WRONG_TYPE(400),
    UNKNOWN_PARAMETER(400),
    REPEATED_PARAMETER(400),
    WRONG_PARAMETER(400),
    WRONG_HEADER(400),
    // Too much: 413.
    BODY_TOO_LARGE(413),
    // Not a format taken here: 415.
    UNSUPPORTED_MEDIA_TYPE(415),
    // Well formed, but it cannot be so: 422.
    MISSING_FIELD(422),
    UNKNOWN_DISTRICT(422),
    NOT_A_DATE(422),
    NOT_A_WHOLE_NUMBER(422),
    OUT_OF_RANGE(422),
    NOT_A_UUID(422),
    EMPTY_TEXT(422),
    TEXT_TOO_LONG(422),
    CONTROL_CHARACTER(422),
    BROKEN_UNICODE(422),
    IDENTITY_MISMATCH(422);

    private final int status;

    RequestMistake(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
