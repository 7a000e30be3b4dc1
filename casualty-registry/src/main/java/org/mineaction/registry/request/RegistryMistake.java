package org.mineaction.registry.request;

import org.mineaction.http.MistakeCode;

/** What can be wrong with a request to the registry, beside what can be with any. */
public enum RegistryMistake implements MistakeCode {
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
    // Well formed, but it cannot be so: 422.
    UNKNOWN_CODE(422),
    NOT_A_TIME(422),
    WRONG_COUNT(422),
    BEFORE_CEASEFIRE(422),
    IN_THE_FUTURE(422),
    TIME_WITHOUT_DAY(422),
    AGE_DISAGREES(422),
    ROLE_WITHOUT_ACCIDENT(422),
    ACTIVITY_DISAGREES(422),
    REPEATED_CASUALTY(422),
    ERASED(422),
    TOO_FINE(422);

    private final int status;

    RegistryMistake(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
