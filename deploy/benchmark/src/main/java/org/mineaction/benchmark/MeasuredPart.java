package org.mineaction.benchmark;

import java.util.function.Supplier;
import org.mineaction.benchmark.measure.BatchIngest;
import org.mineaction.benchmark.measure.Drain;
import org.mineaction.benchmark.measure.Growth;
import org.mineaction.benchmark.measure.Measurement;
import org.mineaction.benchmark.measure.Memory;
import org.mineaction.benchmark.measure.PageSpeed;
import org.mineaction.benchmark.measure.Partitions;
import org.mineaction.benchmark.measure.RegistrySpeed;
import org.mineaction.benchmark.measure.SingleIngest;
import org.mineaction.benchmark.measure.StartUp;
import org.mineaction.benchmark.measure.TotalsSpeed;
import org.mineaction.benchmark.measure.Visibility;

/** What can be measured, in the order of the report. */
enum MeasuredPart {
    BATCH(BatchIngest::new),
    SINGLE(SingleIngest::new),
    DRAIN(Drain::new),
    LATENCY(Visibility::new),
    TOTALS(TotalsSpeed::new),
    PAGE(PageSpeed::new),
    GROWTH(Growth::new),
    PARTITIONS(Partitions::new),
    MEMORY(Memory::new),
    STARTUP(StartUp::new),
    REGISTRY(RegistrySpeed::new);

    @SuppressWarnings("ImmutableEnumChecker") // constructors only
    private final Supplier<Measurement> made;

    MeasuredPart(Supplier<Measurement> made) {
        this.made = made;
    }

    Measurement measurement() {
        return made.get();
    }
}
