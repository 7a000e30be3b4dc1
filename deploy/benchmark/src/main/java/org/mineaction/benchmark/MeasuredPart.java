package org.mineaction.benchmark;

import java.util.function.Supplier;
import org.mineaction.benchmark.measure.BatchIngest;
import org.mineaction.benchmark.measure.Drain;
import org.mineaction.benchmark.measure.Measurement;

/** What can be measured, in the order of the report. */
enum MeasuredPart {
    BATCH(BatchIngest::new),
    DRAIN(Drain::new);

    @SuppressWarnings("ImmutableEnumChecker") // constructors only
    private final Supplier<Measurement> made;

    MeasuredPart(Supplier<Measurement> made) {
        this.made = made;
    }

    Measurement measurement() {
        return made.get();
    }
}
