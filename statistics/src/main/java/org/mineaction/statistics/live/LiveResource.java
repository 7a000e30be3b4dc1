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
import java.util.Set;
import org.mineaction.http.Parameters;

/**
 * Totals as they change, as server-sent events. Nothing is repeated for whoever comes back. Versions order the events of a total; figures read
 * over HTTP have none, and may be ahead of the stream, for a moment or, after many changes, for half a minute.
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
        // In this order: whoever has seen that it has begun misses nothing.
        return Multi.createBy().merging().streams(changes, Multi.createFrom().item(opened(sse)));
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

    private static OutboundSseEvent changed(Sse sse, LiveTotal total) {
        return sse.newEventBuilder()
                .name(CHANGED)
                .id(total.id())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(total.data())
                .build();
    }
}
