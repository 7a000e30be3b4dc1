package org.mineaction.registry.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be wrong with a request. The codes are stable: senders' programs act on them. */
public enum MistakeCode {
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
    // Nothing of that kind here: 404.
    NO_SUCH_INCIDENT(404),
    NO_SUCH_CASUALTY(404),
    NO_SUCH_DUPLICATE(404),
    // Right by itself, but not as things stand: 409, 412, 428.
    INCIDENT_EXISTS(409),
    INCIDENT_WITHDRAWN(409),
    DUPLICATE_RESOLVED(409),
    TOO_MANY_REVISIONS(409),
    STALE(412),
    IF_MATCH_REQUIRED(428),
    // Too much: 413.
    BODY_TOO_LARGE(413),
    // Not a format taken here: 415.
    UNSUPPORTED_MEDIA_TYPE(415),
    // Well formed, but it cannot be so: 422.
    MISSING_FIELD(422),
    UNKNOWN_DISTRICT(422),
    UNKNOWN_CODE(422),
    NOT_A_DATE(422),
    NOT_A_TIME(422),
    NOT_A_UUID(422),
    NOT_A_WHOLE_NUMBER(422),
    OUT_OF_RANGE(422),
    WRONG_COUNT(422),
    EMPTY_TEXT(422),
    TEXT_TOO_LONG(422),
    CONTROL_CHARACTER(422),
    BROKEN_UNICODE(422),
    BEFORE_CEASEFIRE(422),
    IN_THE_FUTURE(422),
    TIME_WITHOUT_DAY(422),
    AGE_DISAGREES(422),
    ROLE_WITHOUT_ACCIDENT(422),
    ACTIVITY_DISAGREES(422),
    REPEATED_CASUALTY(422),
    ERASED(422),
    IDENTITY_MISMATCH(422),
    REGISTRAR_REQUIRED(422),
    TOO_FINE(422);

    private final int status;

    MistakeCode(int status) {
        this.status = status;
    }

    /** The HTTP status of a request whose only mistake this is. */
    int status() {
        return status;
    }

    /** The code as it is written in answers, such as {@code unknown-district}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
