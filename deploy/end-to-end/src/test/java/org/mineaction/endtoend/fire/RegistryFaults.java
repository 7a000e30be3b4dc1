package org.mineaction.endtoend.fire;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.mineaction.endtoend.Database;
import org.mineaction.local.ServiceProcess;

/** A registry that is killed between what it has to do for one event and for the next. */
final class RegistryFaults {
    private RegistryFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "registry killed between commit and publish",
                        RegistryFaults::killBeforePublish,
                        Target.KAFKA,
                        Target.REGISTRY),
                Fault.of(
                        "registry killed after publish, before the row is gone",
                        RegistryFaults::killAfterPublish,
                        Target.KAFKA,
                        Target.REGISTRY,
                        Target.REGISTRY_POSTGRES));
    }

    /** While Kafka is out of reach, whatever is entered waits. */
    private static void killBeforePublish(Surroundings surroundings, Pause pause) throws InterruptedException {
        surroundings.wayToKafka().cut();
        try {
            pause.upTo(2);
            kill(surroundings.registries());
        } finally {
            surroundings.wayToKafka().mend();
        }
        pause.upTo(1);
        surroundings.registries().forEach(ServiceProcess::start);
    }

    private static void kill(List<ServiceProcess> registries) {
        registries.forEach(Surroundings::requireAlive);
        registries.forEach(ServiceProcess::kill);
    }

    /** Rows that somebody else holds can be read and published, and cannot go. */
    private static void killAfterPublish(Surroundings surroundings, Pause pause) throws Exception {
        surroundings.wayToKafka().cut();
        try (Connection other = new Database(surroundings.registryPostgres(), "registry").connect();
                Statement statement = other.createStatement()) {
            pause.upTo(2);
            other.setAutoCommit(false);
            statement.execute("SELECT FROM outbox FOR KEY SHARE");
            surroundings.wayToKafka().mend();
            pause.upTo(2);
            kill(surroundings.registries());
            Database.endSessionsOf("casualty-registry", other);
        } finally {
            surroundings.wayToKafka().mend();
        }
        surroundings.registries().forEach(ServiceProcess::start);
    }
}
