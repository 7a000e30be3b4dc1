package org.mineaction.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mineaction.local.ServiceProcess;

/**
 * The two replicas of a service, as a balancer knows them: it keeps connections to both and calls them in turn. A call that one
 * answers with 503 and Retry-After, or whose connection ends while that replica is leaving, is made again with the other. Whatever else
 * fails, fails.
 */
final class Replicas {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TRIES = 4;
    /** 128 and SIGTERM: it ended by itself, and was not killed for taking too long. */
    private static final int ENDED_AS_TOLD = 143;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<ServiceProcess> replicas;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile ServiceProcess leaving;

    Replicas(ServiceProcess one, ServiceProcess other) {
        this.replicas = List.of(one, other);
    }

    ServiceProcess other() {
        return replicas.get(1);
    }

    /** How many calls one replica has left to the other. */
    int turnedAway() {
        return turnedAway.get();
    }

    /** Tells each to end (SIGTERM) and starts it again when it has; the next has its turn when that is ready. */
    void restartInTurn() {
        for (ServiceProcess replica : replicas) {
            leaving = replica;
            replica.stop();
            assertThat(replica.exitCode()).as(replica.name()).isEqualTo(ENDED_AS_TOLD);
            replica.start();
            leaving = null;
        }
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String json) {
        return call("POST", path, BodyPublishers.ofString(json));
    }

    private HttpResponse<String> call(String method, String path, BodyPublisher body) {
        int first = turn.getAndIncrement();
        for (int tries = 0; tries < TRIES; tries++) {
            ServiceProcess next = replicas.get(Math.floorMod(first + tries, replicas.size()));
            boolean wasLeaving = next == leaving;
            try {
                HttpResponse<String> answer = send(request(next, path).method(method, body));
                if (answer.statusCode() != 503
                        || answer.headers().firstValue("Retry-After").isEmpty()) {
                    return answer;
                }
            } catch (IOException e) {
                if (!wasLeaving && next != leaving) {
                    throw new UncheckedIOException(next.name() + " stays and did not take " + method + " " + path, e);
                }
            }
            turnedAway.incrementAndGet();
        }
        throw new IllegalStateException("Nobody took " + method + " " + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(ServiceProcess replica, String path) {
        return Bearer.sign(HttpRequest.newBuilder(URI.create(replica.ports().address() + path)))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE);
    }
}
