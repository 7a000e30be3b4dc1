package org.mineaction.traces;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Traces of reports, from the call that brings them over their records in Kafka to their merge. A span has a name that stands in
 * the code, and numbers of records: nothing of what a report says, whose it is or who called. While nothing is traced, which is
 * the usual, the work is done and nothing else.
 */
@Singleton
public class Traces {
    /** Traces nothing. */
    public static final Traces NONE = new Traces((Recorder) null);

    private final Recorder recorder;

    @Inject
    Traces(TracesConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this(config.endpoint()
                .map(endpoint -> Recorder.sending(service, endpoint, config.share()))
                .orElse(null));
    }

    Traces(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Whether anything is. */
    public boolean isOn() {
        return recorder != null;
    }

    /**
     * Does what sends records.
     *
     * @param name of the span, such as {@code report found-item}
     * @param caller the caller's own trace, as W3C Trace Context writes it; null when there is none
     * @param work is told what the records are to carry in the same form; null when they carry nothing
     */
    public <T> CompletionStage<T> sending(
            String name, String caller, Function<String, ? extends CompletionStage<T>> work) {
        return recorder == null ? work.apply(null) : recorder.sending(name, caller, work);
    }

    /**
     * Does what follows from records, as a trace of its own that is linked to theirs: a batch has many causes, and a span one
     * parent.
     *
     * @param name of the span, such as {@code merge found-item}
     * @param causes what the records carried, for those that carried something; with none nothing is traced
     * @param records how many there were in all
     */
    public <T, E extends Exception> T following(String name, Collection<String> causes, int records, Work<T, E> work)
            throws E {
        return recorder == null || causes.isEmpty() ? work.run() : recorder.following(name, causes, records, work);
    }

    void close(@Observes ShutdownEvent event) {
        if (recorder != null) {
            recorder.close();
        }
    }
}
