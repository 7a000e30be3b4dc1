package org.mineaction.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.mineaction.local.samples.PublishedFigures;

/** Asks statistics for the figures of the published districts and period. */
final class Figures {
    private static final String TOTALS = "/statistics/v1/totals?from=" + PublishedFigures.FROM + "&to="
            + PublishedFigures.TO + "&district=" + String.join(",", PublishedFigures.DISTRICTS);
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
    Statement onceSettled(BooleanSupplier settled) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!settled.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return now();
    }

    private Statement now() {
        return read(statistics.send(
                statistics.request(TOTALS).header("Accept", "application/json").build(), 200));
    }

    static Statement read(String totals) {
        try {
            return JSON.readValue(totals, Statement.class);
        } catch (JsonProcessingException e) {
            throw new RunFailure("Not the totals expected: " + totals, e);
        }
    }
}
