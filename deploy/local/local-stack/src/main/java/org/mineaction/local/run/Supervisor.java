package org.mineaction.local.run;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.mineaction.local.Part;
import org.mineaction.local.StartFailure;

/** Starts again what dies, until a part dies too often. */
final class Supervisor {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final List<Part> parts;
    private final Lifecycle lifecycle;
    private final Clock clock;
    private final Map<Part, Deaths> deaths = new HashMap<>();

    Supervisor(List<Part> parts, Lifecycle lifecycle, Clock clock) {
        this.parts = parts;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** Watches until everything is being stopped, or gives up when a part died three times within a minute; whether it did. */
    boolean gaveUp() {
        while (!lifecycle.isStopping()) {
            for (Part part : parts) {
                if (died(part) && !startedAgain(part)) {
                    return true;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    /** At a second look: whoever ends the parts and us at once, in any order, means no death to be mourned. */
    private boolean died(Part part) {
        if (part.isAlive()) {
            return false;
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        return !part.isAlive() && !lifecycle.isStopping();
    }

    private boolean startedAgain(Part part) {
        if (deaths.computeIfAbsent(part, any -> new Deaths()).areTooManyWith(clock.instant())) {
            Console.complain(part.name() + " ended for the third time within a minute; see " + part.log() + ".");
            return false;
        }
        Console.say("%s ended (code %d); starting it again.", part.name(), part.exitCode());
        try {
            lifecycle.start(part);
        } catch (StartFailure failure) {
            complain(failure);
        }
        return true;
    }

    /** It is dead still, so the next look counts that. */
    private void complain(StartFailure failure) {
        if (!lifecycle.isStopping()) {
            Console.complain(failure.getMessage());
        }
    }
}
