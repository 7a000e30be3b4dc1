package org.mineaction.endtoend;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Calls of the registry about one incident with canaries in every field about a person, and what was answered to them. */
final class CanaryCalls {
    private static final String REGISTRY = "/registry/v1";

    private final Calls calls;
    private final Canaries canaries;
    private final UUID incident = UUID.randomUUID();
    private final UUID casualty = UUID.randomUUID();
    private final List<String> told = new ArrayList<>();

    CanaryCalls(Calls calls, Canaries canaries) {
        this.calls = calls;
        this.canaries = canaries;
    }

    /** Everything answered so far, but to those who had the right to read it: status, headers and body of each. */
    List<String> told() {
        return List.copyOf(told);
    }

    String path() {
        return "/incidents/" + incident;
    }

    String casualtyPath() {
        return path() + "/casualties/" + casualty;
    }

    /** The incident as it is sent, with all canaries. */
    String body(String outcome) {
        return """
                {"incidentId":"%s","occurredOn":"2021-04-05","district":"AZ-FUZ","device":"AP_MINE","activity":"FARMING",
                 "location":{"latitude":%s,"longitude":%s,"accuracyMetres":%s},"place":"%s","source":"%s","remarks":"%s",
                 "casualties":[{"casualtyId":"%s","outcome":"%s","personStatus":"CIVILIAN","sex":"MALE","ageGroup":"ADULT",
                                %s,"name":"%s","contact":"%s","injuries":"%s"}]}""".formatted(
                        incident,
                        canaries.of("latitude"),
                        canaries.of("longitude"),
                        canaries.of("accuracyMetres"),
                        canaries.of("place"),
                        canaries.of("source"),
                        canaries.of("remarks"),
                        casualty,
                        outcome,
                        Canaries.AGE,
                        canaries.of("name"),
                        canaries.of("contact"),
                        canaries.of("injuries"));
    }

    /** Without the id, which stands in the address then. */
    String amendment(String outcome) {
        return body(outcome).replace("\"incidentId\":\"%s\",".formatted(incident), "");
    }

    /** The same with another text in the place of one. */
    String bodyBut(String text, String other) {
        return body("INJURED").replace(text, other);
    }

    /** Makes a call whose answer everybody may see; the status. */
    int call(String method, String path, String body, String... headers) {
        HttpResponse<String> answer = answer(method, path, body, headers);
        told.add(method + " " + answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
        return answer.statusCode();
    }

    /** Makes a call of another account. */
    void answerTo(String name, String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(calls.registry() + REGISTRY + path))
                .method(method, BodyPublishers.noBody());
        Calls.call(Bearer.sign(request, name, null, "registrar"));
    }

    /** Makes a call whose answer is for the one who asks. */
    HttpResponse<String> answer(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(calls.registry() + REGISTRY + path))
                .setHeader("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return Calls.call(Bearer.sign(request));
    }
}
