package org.mineaction.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.mineaction.local.samples.PublishedFigures;

/** Asks statistics for the bulletin of the published period. */
final class Figures {
    private static final String BULLETIN =
            "/statistics/v1/bulletin?from=" + PublishedFigures.FROM + "&to=" + PublishedFigures.TO;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LedgerClient statistics;

    Figures(LedgerClient statistics) {
        this.statistics = statistics;
    }

    /**
     * Waits until nothing is on its way any more that could change the figures. That they are right is no reason to look no
     * further: on data kept from an earlier run they are right before what was sent again has been taken in.
     *
     * @param settled whether statistics has taken in everything there is; after a minute it is waited for no longer
     */
    void settle(BooleanSupplier settled) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!settled.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** The figures. */
    Bulletin bulletin() {
        return read(ask("application/json"));
    }

    /** The statement in words. */
    String statement() {
        return ask("text/plain");
    }

    private String ask(String form) {
        HttpRequest request =
                statistics.request(BULLETIN).header("Accept", form).build();
        return statistics.send(request, Set.of(200)).body();
    }

    static Bulletin read(String answer) {
        try {
            return JSON.readValue(answer, Bulletin.class);
        } catch (JsonProcessingException e) {
            throw new RunFailure("Not the figures expected: " + answer, e);
        }
    }
}
