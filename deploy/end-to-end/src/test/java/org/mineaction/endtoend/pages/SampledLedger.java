package org.mineaction.endtoend.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.mineaction.endtoend.Calls;
import org.mineaction.endtoend.PackagedLedger;
import org.mineaction.local.LocalTokens;
import org.mineaction.local.run.Backlog;
import org.mineaction.local.run.Samples;

/** A ledger with the samples, one for all tests of pages; it ends with the JVM. */
final class SampledLedger {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static SampledLedger shared;

    private final PackagedLedger ledger;
    private final Backlog backlog;

    private SampledLedger(PackagedLedger ledger) {
        this.ledger = ledger;
        this.backlog = new Backlog(ledger.kafka.port(), ledger.postgres.port());
    }

    /** The ledger, started and sent the samples when it is first asked for. */
    static synchronized SampledLedger shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static SampledLedger start() {
        try {
            PackagedLedger ledger = PackagedLedger.start();
            Runtime.getRuntime().addShutdownHook(new Thread(ledger::close, "sampled ledger"));
            Samples.send(
                    ledger.ingest.ports().http(), ledger.registry.ports().http(), LocalTokens.shared(), line -> {});
            SampledLedger sampled = new SampledLedger(ledger);
            sampled.settle();
            return sampled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the API answers. */
    Calls calls() {
        return ledger.calls;
    }

    /** The address of statistics, without a slash at the end. */
    String statistics() {
        return ledger.calls.statistics();
    }

    /** The address of report-ingest, without a slash at the end. */
    String ingest() {
        return ledger.calls.ingest();
    }

    /** A report of mines found in Aghdam, accepted and not yet counted perhaps. */
    void report(LocalDate day, int quantity) {
        String report = Calls.foundItem(day.toString(), quantity, "'reportId':'" + UUID.randomUUID() + "'");
        assertThat(calls().send("POST", "", report).statusCode()).isEqualTo(202);
    }

    /** Returns when the figures have everything that was sent. */
    void settle() {
        await().atMost(PATIENCE).until(backlog::isEmpty);
    }

    /** While the database is away; returns when statistics has it again. */
    void withoutDatabase(Runnable meanwhile) {
        ledger.postgres.stop();
        try {
            meanwhile.run();
        } finally {
            ledger.postgres.start();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            calls().get(URI.create(statistics() + "/")).statusCode())
                    .isEqualTo(200));
        }
    }

    /** While statistics is away; it comes back as soon as this is done. */
    void withoutStatistics(Runnable meanwhile) {
        ledger.statistics.stop();
        try {
            meanwhile.run();
        } finally {
            ledger.statistics.start();
        }
    }
}
