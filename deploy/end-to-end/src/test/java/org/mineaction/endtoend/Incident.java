package org.mineaction.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/**
 * An incident as a registrar enters it, amends it and withdraws it.
 *
 * @param calls of the registry that is asked
 * @param id of the incident
 * @param day it occurred
 */
record Incident(Calls calls, UUID id, String day) {
    private static final String CASUALTY = """
        {"casualtyId":"%s","outcome":"%s","personStatus":"CIVILIAN","sex":"FEMALE","ageGroup":"ADULT"}\
        """;

    /** A new one with one person, of whom that is known. */
    static Incident entered(Calls calls, String day, String outcome) {
        Incident incident = new Incident(calls, UUID.randomUUID(), day);
        incident.enter(outcome);
        return incident;
    }

    void enter(String outcome) {
        HttpResponse<String> answer = Calls.call(calls.incidents("").POST(BodyPublishers.ofString(body(outcome))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** What is sent to enter it. */
    String body(String outcome) {
        return "{\"incidentId\":\"%s\",%s".formatted(id, content(outcome));
    }

    /** Replaces a revision. */
    void amend(int replaced, String outcome) {
        HttpResponse<String> answer = Calls.call(calls.incidents("/" + id)
                .header("If-Match", "\"" + replaced + "\"")
                .PUT(BodyPublishers.ofString("{" + content(outcome))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    void withdraw() {
        HttpResponse<String> answer = Calls.call(
                calls.incidents("/" + id + "/withdrawal").POST(BodyPublishers.ofString("{\"reason\":\"TEST\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String content(String outcome) {
        return "\"occurredOn\":\"%s\",\"district\":\"AZ-AGM\",\"device\":\"AP_MINE\",\"activity\":\"FARMING\",\"casualties\":[%s]}"
                .formatted(day, CASUALTY.formatted(id, outcome));
    }
}
