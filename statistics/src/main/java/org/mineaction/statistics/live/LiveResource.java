package org.mineaction.statistics.live;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mineaction.contract.RunningTotal;
import org.mineaction.contract.RunningTotalCodec;
import org.mineaction.http.Parameters;

/**
 * Totals as they change, as server-sent events. Nothing is repeated for whoever comes back: read the totals
 * after the first event of the stream, and of each the higher version counts.
 */
@Path("/statistics/v1/live")
public final class LiveResource {
    /** The event of a total that has changed. */
    static final String CHANGED = "running-total";

    private static final long RECONNECT_MILLIS = 2_000;

    private final LiveTotals totals;

    LiveResource(LiveTotals totals) {
        this.totals = totals;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> live(@Context UriInfo uri, @Context Sse sse) {
        new Parameters(uri, Set.of()).check();
        Multi<OutboundSseEvent> changes = totals.fromNowOn()
                .map(total -> total.map(one -> changed(sse, one)).orElseGet(() -> comment(sse, "still here")));
        // Both at once: whoever has seen the first misses nothing.
        return Multi.createBy().merging().streams(Multi.createFrom().item(opened(sse)), changes);
    }

    private static OutboundSseEvent opened(Sse sse) {
        return sse.newEventBuilder()
                .comment("from now on")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    private static OutboundSseEvent comment(Sse sse, String text) {
        return sse.newEventBuilder().comment(text).build();
    }

    private static OutboundSseEvent changed(Sse sse, RunningTotal total) {
        return sse.newEventBuilder()
                .name(CHANGED)
                .id(total.key() + '@' + total.version())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(new String(RunningTotalCodec.json(total), StandardCharsets.UTF_8))
                .build();
    }
}
