package org.mineaction.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.mineaction.local.samples.PublishedFigures;

/** Asks statistics for the figures of the published districts and period, and for the people hurt up to its end. */
final class Figures {
    private static final String TOTALS = "/statistics/v1/totals?from=" + PublishedFigures.FROM + "&to="
            + PublishedFigures.TO + "&district=" + String.join(",", PublishedFigures.DISTRICTS);
    private static final String CASUALTIES =
            "/statistics/v1/casualties?from=" + PublishedFigures.CEASEFIRE + "&to=" + PublishedFigures.TO;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final LedgerClient statistics;

    Figures(LedgerClient statistics) {
        this.statistics = statistics;
    }

    /**
     * The figures once nothing is on its way any more that could change them. That they are right is no reason to look no
     * further: on data kept from an earlier run they are right before what was sent again has been taken in.
     *
     * @param settled whether statistics has taken in everything there is; after a minute the answer is waited for no longer
     */
    Bulletin onceSettled(BooleanSupplier settled) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!settled.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return now();
    }

    private Bulletin now() {
        return new Bulletin(read(ask(TOTALS), Statement.class), read(ask(CASUALTIES), CasualtyStatement.class));
    }

    private String ask(String path) {
        HttpRequest request =
                statistics.request(path).header("Accept", "application/json").build();
        return statistics.send(request, Set.of(200)).body();
    }

    static <T> T read(String answer, Class<T> figures) {
        try {
            return JSON.readValue(answer, figures);
        } catch (JsonProcessingException e) {
            throw new RunFailure("Not the figures expected: " + answer, e);
        }
    }
}
