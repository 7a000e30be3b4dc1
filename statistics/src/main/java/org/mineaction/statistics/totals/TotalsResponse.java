package org.mineaction.statistics.totals;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.mineaction.statistics.Csv;

/** Totals in the form that whoever asks prefers. */
final class TotalsResponse {
    private static final MediaType CSV = MediaType.valueOf(Csv.MEDIA_TYPE);

    private TotalsResponse() {}

    static <T extends Totals<?>> Response of(T totals, Function<T, ?> json, HttpHeaders headers) {
        Response.ResponseBuilder answer = wantsCsv(headers.getAcceptableMediaTypes())
                ? Response.ok(TotalsCsv.of(totals), CSV)
                : Response.ok(json.apply(totals), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    /** By the types in the order of preference, whatever parameters they have; whoever does not care gets JSON. */
    private static boolean wantsCsv(List<MediaType> acceptable) {
        return acceptable.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(CSV))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }
}
