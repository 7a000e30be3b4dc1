package org.mineaction.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Records spans with OpenTelemetry. Nothing of that is loaded before somebody asks for traces. */
final class Recorder implements AutoCloseable {
    /** Causes that a span is linked to at most: a merge has up to some thousand, and nobody follows them all. */
    static final int MOST_LINKS = 32;

    static final AttributeKey<Long> RECORDS = AttributeKey.longKey("ledger.records");
    static final AttributeKey<Long> CAUSES = AttributeKey.longKey("ledger.traced_records");

    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    Recorder(String service, double share, SpanProcessor processor) {
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(SERVICE, service)))
                .setSampler(new Share(share))
                .addSpanProcessor(processor)
                .build();
        tracer = provider.get("org.mineaction.traces");
    }

    /** What it records is sent, some seconds later; what cannot be sent, or is too much, is let go. */
    static Recorder sending(String service, String endpoint, double share) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setTimeout(PATIENCE)
                .build();
        return new Recorder(service, share, BatchSpanProcessor.builder(exporter).build());
    }

    <T> CompletionStage<T> sending(String name, String caller, Function<String, ? extends CompletionStage<T>> work) {
        Span span = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(Context.root().with(Span.wrap(TraceParent.read(caller))))
                .startSpan();
        try {
            return work.apply(TraceParent.write(span.getSpanContext()))
                    .whenComplete((done, failure) -> end(span, failure == null));
        } catch (RuntimeException e) {
            end(span, false);
            throw e;
        }
    }

    <T, E extends Exception> T following(String name, Collection<String> causes, int records, Traces.Work<T, E> work)
            throws E {
        SpanBuilder builder = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setNoParent()
                .setAttribute(RECORDS, records)
                .setAttribute(CAUSES, causes.size());
        causes.stream().distinct().limit(MOST_LINKS).forEach(cause -> builder.addLink(TraceParent.read(cause)));
        Span span = builder.startSpan();
        boolean isDone = false;
        try {
            T result = work.run();
            isDone = true;
            return result;
        } finally {
            end(span, isDone);
        }
    }

    /** What failed is in the log: the text of an exception may hold what a report says. */
    private static void end(Span span, boolean isDone) {
        if (!isDone) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** What is recorded is sent, if the collector answers soon. */
    @Override
    public void close() {
        provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
