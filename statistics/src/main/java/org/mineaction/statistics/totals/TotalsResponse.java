package org.mineaction.statistics.totals;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.function.Function;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Accepted;
import org.mineaction.statistics.export.ExportFormat;

/** Totals in the form that whoever asks prefers. */
final class TotalsResponse {
    private static final MediaType CSV = ExportFormat.Kind.CSV.mediaType();

    private TotalsResponse() {}

    /** The form that whoever asks prefers. */
    static MediaType form(HttpHeaders headers) {
        return Accepted.first(headers, MediaType.APPLICATION_JSON_TYPE, CSV);
    }

    static boolean isTable(MediaType form) {
        return form.equals(CSV);
    }

    static <F extends Figure<F>, T extends Totals<F>> Response of(
            Compared<F, T> totals, Function<Compared<F, T>, ?> json, MediaType form, Gazetteer gazetteer)
            throws SQLException {
        Response.ResponseBuilder answer = isTable(form)
                ? Response.ok(TotalsTable.of(totals, gazetteer).bytes(ExportFormat.PLAIN_CSV), CSV)
                : Response.ok(json.apply(totals), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
