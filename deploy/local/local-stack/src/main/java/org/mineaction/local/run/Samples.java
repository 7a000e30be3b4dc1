package org.mineaction.local.run;

import java.time.Duration;
import java.util.function.Consumer;
import org.mineaction.local.LocalTokens;
import org.mineaction.local.samples.IncidentFiles;
import org.mineaction.local.samples.SampleFiles;

/** The samples of this working tree, sent over HTTP in the order they are meant to come in. */
public final class Samples {
    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    private Samples() {}

    /**
     * Sends all of them. Sending them again changes nothing.
     *
     * @param ingestPort where report-ingest listens on the loopback address
     * @param registryPort where the registry does
     * @param tokens those the two believe
     * @param said is told a line about each file
     * @throws RuntimeException saying what was not accepted, or who could not be reached for 90 seconds
     */
    public static void send(int ingestPort, int registryPort, LocalTokens tokens, Consumer<String> said) {
        // The files hold reports of many teams.
        String token = tokens.of("samples", "Sample office", LONG_ENOUGH, "editor", "registrar");
        SampleSender sender = new SampleSender(new LedgerClient(ingestPort, token), said);
        SampleFiles.kinds().forEach(kind -> sender.sendAll(kind, SampleFiles.directory(kind)));
        new IncidentSender(new LedgerClient(registryPort, token), said).sendAll(IncidentFiles.directory());
    }
}
