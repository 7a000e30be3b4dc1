package org.mineaction.statistics.consume;

import java.sql.SQLException;

/** Tells what is wrong with the data from what is wrong with the world, by SQLSTATE. */
final class DataErrors {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private DataErrors() {}

    /** Whether the same rows will be refused again, whoever tries: data exceptions and broken constraints. */
    static boolean isDataError(SQLException e) {
        return state(e).startsWith("22") || state(e).startsWith("23");
    }

    /** Whether somebody else was at the same rows, so that it works as soon as they are done. */
    static boolean isCollision(SQLException e) {
        return switch (state(e)) {
            case UNIQUE_VIOLATION, SERIALIZATION_FAILURE, DEADLOCK -> true;
            default -> false;
        };
    }

    /** Whether nobody answered: no connection, also none in time, or one that was cut off. */
    static boolean isAway(SQLException e) {
        return state(e).isEmpty() || state(e).startsWith("08") || state(e).startsWith("57P");
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
