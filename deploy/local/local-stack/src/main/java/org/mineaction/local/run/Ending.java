package org.mineaction.local.run;

import java.util.OptionalInt;
import org.mineaction.local.Reaper;

/** How a run ends: by itself, by a failure or by a signal, and always with everything stopped. */
final class Ending {
    private final Lifecycle lifecycle;
    private volatile boolean byItself;
    private volatile OptionalInt codeWhenAsked = OptionalInt.empty();

    Ending(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** From now on a signal stops everything before the process ends. */
    void prepare() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopEverything));
    }

    /** From now on a signal is the way a run ends, with this exit code. */
    void whenAsked(int code) {
        codeWhenAsked = OptionalInt.of(code);
    }

    /** Ends the run with an exit code; does not return. */
    void end(int code) {
        byItself = true;
        System.exit(code);
    }

    /** Ends the run with a complaint, unless it is ending anyway and what failed did so because of that. */
    void fail(String complaint) {
        if (!lifecycle.isStopping()) {
            Console.complain(complaint);
        }
        end(1);
    }

    private void stopEverything() {
        Console.say("Stopping …");
        lifecycle.stop();
        Reaper.ofThisJvm().finish();
        Console.say("Stopped.");
        if (!byItself) {
            codeWhenAsked.ifPresent(Runtime.getRuntime()::halt);
        }
    }
}
