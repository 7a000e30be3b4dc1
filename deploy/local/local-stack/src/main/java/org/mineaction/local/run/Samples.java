package org.mineaction.local.run;

import java.util.function.Consumer;
import org.mineaction.local.samples.IncidentFiles;
import org.mineaction.local.samples.SampleFiles;

/** The samples of this working tree, sent over HTTP in the order they are meant to come in. */
public final class Samples {
    private Samples() {}

    /**
     * Sends all of them. Sending them again changes nothing.
     *
     * @param ingestPort where report-ingest listens on the loopback address
     * @param registryPort where the registry does
     * @param said is told a line about each file
     * @throws RuntimeException saying what was not accepted, or who could not be reached for 90 seconds
     */
    public static void send(int ingestPort, int registryPort, Consumer<String> said) {
        SampleSender sender = new SampleSender(new LedgerClient(ingestPort), said);
        SampleFiles.kinds().forEach(kind -> sender.sendAll(kind, SampleFiles.directory(kind)));
        new IncidentSender(new LedgerClient(registryPort), said).sendAll(IncidentFiles.directory());
    }
}
