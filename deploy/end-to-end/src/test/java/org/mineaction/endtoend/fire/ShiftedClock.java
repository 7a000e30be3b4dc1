package org.mineaction.endtoend.fire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What asks for the time, for processes whose clock is wrong. Called instead of the methods with these names. */
public final class ShiftedClock {
    private static volatile Duration shift = Duration.ZERO;

    private ShiftedClock() {}

    static void shiftBy(Duration ahead) {
        shift = ahead;
    }

    /** As {@link System#currentTimeMillis} does. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis() + shift.toMillis();
    }

    /** As {@link Instant#now} does. */
    public static Instant now() {
        return Instant.now().plus(shift);
    }

    /** As {@link Clock#systemUTC} does. */
    public static Clock systemUTC() {
        return Clock.offset(Clock.systemUTC(), shift);
    }

    /** As {@link Clock#systemDefaultZone} does. */
    public static Clock systemDefaultZone() {
        return system(ZoneId.systemDefault());
    }

    /** As {@link Clock#system} does. */
    public static Clock system(ZoneId zone) {
        return Clock.offset(Clock.system(zone), shift);
    }
}
