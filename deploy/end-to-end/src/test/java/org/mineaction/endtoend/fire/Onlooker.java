package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.mineaction.local.ServiceProcess;

/**
 * Reads figures all the time, of which the parts must sum to the total in every answer; and asks whoever runs whether it is
 * alive, as Kubernetes does: one that says no would be killed for it.
 */
final class Onlooker {
    private static final int BETWEEN_LOOKS_MILLIS = 100;
    private static final List<String> GROUPINGS =
            List.of("district", "category", "day", "week", "district,category", "month,district", "year");
    private static final List<String> GROUPINGS_OF_CASUALTIES =
            List.of("district", "month", "year", "outcome", "personStatus", "district,outcome");

    private final Surroundings surroundings;
    private final Random random;
    private final Tally tally;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::look, "onlooker");

    private Onlooker(Surroundings surroundings, Random random, Tally tally) {
        this.surroundings = surroundings;
        this.random = random;
        this.tally = tally;
    }

    static Onlooker begin(Surroundings surroundings, Random random, Tally tally) {
        Onlooker onlooker = new Onlooker(surroundings, random, tally);
        onlooker.thread.start();
        return onlooker;
    }

    private void look() {
        try {
            while (!ending.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                for (ServiceProcess statistics : surroundings.statistics()) {
                    read(statistics);
                }
                surroundings.services().forEach(this::askWhetherAlive);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            tally.defect("the onlooker failed: " + e);
        }
    }

    private void read(ServiceProcess statistics) {
        String by = oneOf(GROUPINGS);
        read(statistics, Totals.grouped(by), answer -> Totals.disagreement(by, answer));
        read(statistics, Totals.casualties(oneOf(GROUPINGS_OF_CASUALTIES)), Totals::disagreementOfCasualties);
    }

    private String oneOf(List<String> groupings) {
        return groupings.get(random.nextInt(groupings.size()));
    }

    private void read(ServiceProcess statistics, String path, Function<JsonNode, Optional<String>> disagreement) {
        try {
            HttpResponse<String> answer = Http.get(statistics.ports().address() + path);
            if (answer.statusCode() == 200) {
                tally.figuresGiven();
                disagreement
                        .apply(Http.json(answer.body()))
                        .ifPresent(which -> tally.defect(path + " does not add up: " + which));
            } else if (answer.statusCode() != 503
                    || answer.headers().firstValue("Retry-After").isEmpty()) {
                tally.defect(path + " was answered with " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException away) {
            // It may be dead, or held still; what it says while it speaks is what counts.
            return;
        }
    }

    private void askWhetherAlive(ServiceProcess service) {
        try {
            HttpResponse<String> answer =
                    Http.get("http://127.0.0.1:" + service.ports().management() + "/q/health/live");
            JsonNode status = Http.json(answer.body()).path("status");
            if (answer.statusCode() == 503 && status.asText().equals("DOWN")) {
                tally.defect(service.name() + " says it is not alive: " + answer.body());
            }
        } catch (IOException away) {
            // As above: only what it says counts.
            return;
        }
    }

    void end() {
        ending.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
