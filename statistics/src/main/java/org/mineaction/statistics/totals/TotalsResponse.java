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
    private static final MediaType FEATURES = ExportFormat.Kind.GEOJSON.mediaType();

    private TotalsResponse() {}

    /** The form that whoever asks prefers. */
    static MediaType form(HttpHeaders headers) {
        return Accepted.first(headers, MediaType.APPLICATION_JSON_TYPE, CSV, FEATURES);
    }

    /** Whether it has a row for each group, and nothing besides. */
    static boolean isTable(MediaType form) {
        return !form.equals(MediaType.APPLICATION_JSON_TYPE);
    }

    static <F extends Figure<F>, T extends Totals<F>> Response of(
            Compared<F, T> totals, Function<Compared<F, T>, ?> json, MediaType form, Gazetteer gazetteer)
            throws SQLException {
        Object answer = isTable(form) ? table(totals, form, gazetteer) : json.apply(totals);
        return Response.ok(answer, form)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static byte[] table(Compared<?, ?> totals, MediaType form, Gazetteer gazetteer) throws SQLException {
        ExportFormat format = form.equals(CSV) ? ExportFormat.PLAIN_CSV : ExportFormat.FEATURES;
        return TotalsTable.of(totals, gazetteer, format.kind()).bytes(format);
    }
}
