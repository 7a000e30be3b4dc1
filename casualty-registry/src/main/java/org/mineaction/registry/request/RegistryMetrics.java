package org.mineaction.registry.request;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.mineaction.http.RefusedException;

/** What the registry counts. Labels are codes, never anything about a person. */
@Singleton
public final class RegistryMetrics {
    public static final String CHANGES = "registry.changes";
    public static final String REFUSED = "registry.requests.refused";
    public static final String PERSONAL_READS = "registry.personal.reads";

    private final MeterRegistry registry;

    public RegistryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Something was recorded, amended, withdrawn or erased. */
    public void changed(String change) {
        registry.counter(CHANGES, "change", change).increment();
    }

    /** Mistakes found in requests. */
    public void refused(@Observes RefusedException refused) {
        refused.mistakes()
                .forEach(mistake ->
                        registry.counter(REFUSED, "code", mistake.what().text()).increment());
    }

    /** Somebody read personal data. */
    public void personalDataRead(String purpose) {
        registry.counter(PERSONAL_READS, "purpose", purpose).increment();
    }
}
