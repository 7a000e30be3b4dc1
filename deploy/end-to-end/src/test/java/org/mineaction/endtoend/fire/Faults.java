package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** All the faults there are. */
final class Faults {
    static final Fault FAIR_WEATHER =
            Fault.of("fair weather", (surroundings, pause) -> pause.lasting(Duration.ofSeconds(3)));

    static final List<Fault> ALL = Stream.of(
                    ProcessFaults.all(),
                    StartFaults.all(),
                    NetworkFaults.all(),
                    DatabaseFaults.all(),
                    TopicFaults.all(),
                    ClockFaults.all(),
                    RegistryFaults.all())
            .flatMap(List::stream)
            .toList();

    private Faults() {}
}
