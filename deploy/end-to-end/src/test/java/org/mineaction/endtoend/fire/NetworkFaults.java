package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.mineaction.local.DelayingProxy;

/** The ways to Kafka and to PostgreSQL, cut or slow. */
final class NetworkFaults {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int SLOW_MILLIS = 30;
    private static final int SLOWEST_MILLIS = 1_500;

    private NetworkFaults() {}

    static List<Fault> all() {
        return List.of(
                // Connections with requests on them break off.
                Fault.of("Kafka cut off in the middle of requests", cut(Surroundings::wayToKafka), Target.KAFKA),
                Fault.of("PostgreSQL cut off", cut(Surroundings::wayToPostgres), Target.POSTGRES),
                Fault.of("Kafka away for a minute", NetworkFaults::awayForAMinute, Target.KAFKA),
                Fault.of("slow broker", slow(Surroundings::wayToKafka), Target.KAFKA),
                Fault.of("slow database", slow(Surroundings::wayToPostgres), Target.POSTGRES),
                Fault.of(
                        "the registry's PostgreSQL cut off",
                        cut(Surroundings::wayToRegistryPostgres),
                        Target.REGISTRY_POSTGRES),
                Fault.of(
                        "the registry's database slow",
                        slow(Surroundings::wayToRegistryPostgres),
                        Target.REGISTRY_POSTGRES));
    }

    private static Fault.Strike cut(Function<Surroundings, DelayingProxy> way) {
        return (surroundings, pause) -> {
            DelayingProxy proxy = way.apply(surroundings);
            proxy.cut();
            try {
                pause.upTo(3);
            } finally {
                proxy.mend();
            }
        };
    }

    private static void awayForAMinute(Surroundings surroundings, Pause pause) throws InterruptedException {
        Surroundings.requireAlive(surroundings.kafka());
        surroundings.kafka().stop();
        pause.lasting(A_MINUTE);
        surroundings.kafka().start();
    }

    private static Fault.Strike slow(Function<Surroundings, DelayingProxy> way) {
        return (surroundings, pause) -> {
            DelayingProxy proxy = way.apply(surroundings);
            int millis = SLOW_MILLIS + pause.random().nextInt(SLOWEST_MILLIS);
            proxy.delay(Duration.ofMillis(millis));
            try {
                pause.upTo(5);
            } finally {
                proxy.mend();
            }
        };
    }
}
