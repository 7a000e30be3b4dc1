package org.mineaction.contract;

import java.util.function.Function;

/** The fields of an event beside those of its content: which report it is a revision of, and whose. */
public enum Envelope {
    /** A team's report, as {@link Report} names the fields. */
    TEAM(Report.class, report -> report, Report.class::cast),
    /** The registry's incident, as {@link IncidentEvent} names the fields. */
    REGISTRY(IncidentEvent.class, IncidentEvent::of, event -> ((IncidentEvent<?>) event).toReport());

    private final Class<?> wire;

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final Function<Report<?>, Object> toWire;

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final Function<Object, Report<?>> fromWire;

    Envelope(Class<?> wire, Function<Report<?>, Object> toWire, Function<Object, Report<?>> fromWire) {
        this.wire = wire;
        this.toWire = toWire;
        this.fromWire = fromWire;
    }

    /** The record that is written as JSON. */
    Class<?> wire() {
        return wire;
    }

    Object toWire(Report<?> report) {
        return toWire.apply(report);
    }

    Report<?> fromWire(Object event) {
        return fromWire.apply(event);
    }
}
