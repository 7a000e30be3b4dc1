package org.mineaction.relay;

import java.sql.Connection;
import java.sql.SQLException;

/** What a relay publishes, and what is watched of it. */
public interface Relayed {
    /** Begins to publish, on a session of the database that has come to lead and in which each statement is a transaction. */
    Publication begin(Connection session) throws SQLException;

    /** Looks now and then, leading or not, how much waits. */
    void look(Connection session) throws SQLException;

    /** Whether this instance leads now. */
    void leads(boolean now);

    /** Something is away; nobody knows how much waits. */
    void failed();
}
