package org.mineaction.http.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mineaction.http.Problem;

/** What holds for every answer, whatever was asked. */
final class Rules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE =
            Pattern.compile("Exception|org\\.mineaction\\.|io\\.quarkus|java\\.lang|\\n\\s+at |jackson|SQLSTATE|psql");
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;
    private static final int UNAVAILABLE = 503;

    private Rules() {}

    /** Which rule an answer breaks; empty for none. */
    static Optional<String> broken(Call call, Answer answer) {
        if (!isUri(call.target())) {
            // The server ends such a call before any of our code sees it.
            return answer.status() == FIRST_REFUSAL && answer.body().isEmpty()
                    ? Optional.empty()
                    : Optional.of("taken though its target is no URI");
        }
        if (answer.status() < FIRST_REFUSAL) {
            return Optional.empty();
        }
        if (answer.status() >= FIRST_FAILURE && answer.status() != UNAVAILABLE) {
            return Optional.of("a failure");
        }
        if (INSIDE.matcher(answer.plain()).find()) {
            return Optional.of("tells what is inside");
        }
        if (isPage(answer)) {
            return Optional.empty();
        }
        return answer.type().equals(Problem.MEDIA_TYPE)
                ? document(answer)
                : Optional.of("a refusal that is no problem document");
    }

    private static boolean isUri(String target) {
        try {
            return !new URI(target).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A page for a person that says what is wrong with its address, or that nothing is there. */
    private static boolean isPage(Answer answer) {
        return answer.type().equals("text/html") && answer.plain().contains("<main");
    }

    private static Optional<String> document(Answer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.plain());
            boolean complete = problem.path("status").asInt() == answer.status()
                    && !problem.path("code").asText().isBlank()
                    && !problem.path("title").asText().isBlank();
            return complete ? Optional.empty() : Optional.of("a problem without status, code or title");
        } catch (JsonProcessingException e) {
            return Optional.of("a problem document that is no JSON");
        }
    }
}
