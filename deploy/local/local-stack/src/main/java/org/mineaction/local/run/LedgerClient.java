package org.mineaction.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** Calls a service as any user does, with some patience. */
final class LedgerClient {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int UNAVAILABLE = 503;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int port;
    private final String token;

    /**
     * For the service that listens on this port of the loopback address.
     *
     * @param token says who calls; null for somebody of the public
     */
    LedgerClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /**
     * The answer with one of the statuses wanted. A service that cannot be reached, or says that it is unavailable, is asked again:
     * every call of ours is safe to repeat.
     *
     * @throws RunFailure when the answer is another one, or none came within 90 seconds
     */
    HttpResponse<String> send(HttpRequest request, Set<Integer> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Attempt attempt = attempt(request, wanted);
        while (attempt.answer() == null) {
            if (System.nanoTime() > deadline) {
                throw new RunFailure(attempt.trouble());
            }
            pause(attempt.pause());
            attempt = attempt(request, wanted);
        }
        return attempt.answer();
    }

    private record Attempt(HttpResponse<String> answer, String trouble, Duration pause) {}

    private Attempt attempt(HttpRequest request, Set<Integer> wanted) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (wanted.contains(answer.statusCode())) {
                return new Attempt(answer, null, null);
            }
            String trouble = request.uri() + " answered " + answer.statusCode() + ": " + answer.body();
            if (answer.statusCode() != UNAVAILABLE) {
                throw new RunFailure(trouble);
            }
            return new Attempt(null, trouble, retryAfter(answer));
        } catch (IOException e) {
            return new Attempt(null, request.uri() + " cannot be reached: " + e, PAUSE);
        } catch (InterruptedException e) {
            throw new RunFailure("Interrupted at " + request.uri(), e);
        }
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        Duration asked = Duration.ofSeconds(
                answer.headers().firstValueAsLong("Retry-After").orElse(PAUSE.toSeconds()));
        return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new RunFailure("Interrupted", e);
        }
    }
}
