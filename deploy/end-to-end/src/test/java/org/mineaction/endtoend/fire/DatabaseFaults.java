package org.mineaction.endtoend.fire;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mineaction.endtoend.Database;
import org.mineaction.local.LocalPostgres;

/** A database that has no connection to give, or has forgotten the last hours. */
final class DatabaseFaults {
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private DatabaseFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "PostgreSQL out of connections",
                        (surroundings, pause) -> takeAllConnections(surroundings.postgres(), "statistics", pause),
                        Target.POSTGRES),
                Fault.of(
                        "the registry's PostgreSQL out of connections",
                        (surroundings, pause) ->
                                takeAllConnections(surroundings.registryPostgres(), "casualty-registry", pause),
                        Target.REGISTRY_POSTGRES),
                Fault.of(
                        "PostgreSQL restored from an older copy",
                        (surroundings, pause) -> surroundings.backup().restore(pause),
                        Target.POSTGRES));
    }

    private static void takeAllConnections(LocalPostgres postgres, String service, Pause pause)
            throws InterruptedException, SQLException {
        Deque<Connection> taken = new ArrayDeque<>();
        try (Connection administrator =
                DriverManager.getConnection(postgres.jdbcUrl("postgres"), LocalPostgres.ADMINISTRATOR, "")) {
            takeAll(postgres, taken);
            Database.endSessionsOf(service, administrator);
            // Whatever came free by that.
            takeAll(postgres, taken);
            pause.upTo(5);
        } finally {
            giveBack(taken);
        }
    }

    private static void takeAll(LocalPostgres postgres, Deque<Connection> taken) throws SQLException {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                taken.push(DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), postgres.user(), postgres.password()));
            }
        } catch (SQLException nothingLeft) {
            if (!TOO_MANY_CONNECTIONS.equals(nothingLeft.getSQLState())) {
                throw nothingLeft;
            }
        }
    }

    private static void giveBack(Deque<Connection> taken) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }
}
