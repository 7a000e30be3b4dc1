package org.mineaction.traces;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Which spans are recorded: the share of calls that was asked for, whatever callers say of theirs, since anybody may call; and
 * all that follows from what is recorded.
 */
final class Share implements Sampler {
    private final Sampler ofCalls;

    Share(double share) {
        this.ofCalls = Sampler.traceIdRatioBased(share);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return links.isEmpty()
                ? ofCalls.shouldSample(parent, traceId, name, kind, attributes, links)
                : SamplingResult.recordAndSample();
    }

    @Override
    public String getDescription() {
        return ofCalls.getDescription() + ", and what follows";
    }
}
