package org.mineaction.local.run;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mineaction.local.StartFailure;

/**
 * The main program of {@code deploy/local/run}. Its exit code is 0 when it did what was asked, including stopping at a
 * signal, and 1 otherwise; either way nothing it started is left.
 */
public final class Run {
    private static final int RIGHT = 0;
    private static final int WRONG = 1;

    private final RunOptions options;
    private final Ports ports;
    private final DataDirectory data;
    private final Ledger ledger;
    private final Lifecycle lifecycle;
    private final Ending ending;

    private Run(RunOptions options, Ports ports, DataDirectory data) {
        this.options = options;
        this.ports = ports;
        this.data = data;
        ledger = Ledger.of(ports, data);
        lifecycle = new Lifecycle(ledger);
        ending = new Ending(lifecycle);
    }

    /** Runs the ledger until it is told to end. */
    public static void main(String[] arguments) {
        // Kafka's client reports every attempt to connect; what matters is said here or in the parts' own logs.
        Logger.getLogger("").setLevel(Level.OFF);
        try {
            RunOptions options = RunOptions.of(arguments);
            Ports ports = Ports.from(System.getenv());
            ports.requireFree();
            DataDirectory data = DataDirectory.claim(DataDirectory.chosenIn(System.getenv()));
            if (options.fresh()) {
                data.empty();
            }
            new Run(options, ports, data).run();
        } catch (RunFailure | StartFailure failure) {
            Console.complain(failure.getMessage());
            System.exit(WRONG);
        }
    }

    private void run() {
        ending.prepare();
        try {
            startAndWatch();
            if (options.samples()) {
                Samples.send(
                        ports.of(PortVariable.INGEST_PORT),
                        ports.of(PortVariable.REGISTRY_PORT),
                        data.tokens(),
                        line -> Console.say("%s", line));
            }
            Figures figures = settledFigures();
            Console.say("%n%s", figures.statement());
            if (options.once()) {
                ending.end(verdict(figures.bulletin()));
            }
            stayUp();
        } catch (RunFailure | StartFailure failure) {
            ending.fail(failure.getMessage());
        }
    }

    private void startAndWatch() {
        Console.say("Starting; logs are in %s.", data);
        lifecycle.start();
        Supervisor supervisor = new Supervisor(ledger.parts(), lifecycle, Clock.systemUTC());
        Thread watch = new Thread(() -> {
            if (supervisor.gaveUp()) {
                ending.end(WRONG);
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private Figures settledFigures() {
        Backlog backlog = new Backlog(ports.of(PortVariable.KAFKA_PORT), ports.of(PortVariable.POSTGRES_PORT));
        Figures figures = new Figures(new LedgerClient(ports.of(PortVariable.STATISTICS_PORT), null));
        figures.settle(backlog::isEmpty);
        return figures;
    }

    private static int verdict(Bulletin bulletin) {
        if (bulletin.isRight()) {
            return RIGHT;
        }
        Console.complain(bulletin.difference());
        return WRONG;
    }

    private void stayUp() {
        ending.whenAsked(RIGHT);
        Addresses.print(ports, data);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
