package org.mineaction.relay;

/**
 * What is published by one relay at a time. In a database, no two lanes have a name or a number in common.
 *
 * @param name how logs call it, and the channel on which it is woken: lower-case letters and underscores
 * @param lead the advisory lock of the one that publishes
 * @param asleep the advisory lock of a relay that sleeps; whoever leaves something to publish shares it otherwise, so that none
 *     falls asleep before the commit
 */
public record Lane(String name, long lead, long asleep) {
    /**
     * SQL that wakes the relay, if it sleeps, at the commit of the transaction. Only then: commits with a NOTIFY are made one
     * after the other by PostgreSQL.
     */
    public String wake() {
        return "SELECT pg_notify('%s', '') WHERE NOT pg_try_advisory_xact_lock_shared(%d)".formatted(name, asleep);
    }
}
