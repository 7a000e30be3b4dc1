package org.mineaction.ingest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.mineaction.http.PublicAddress;

/**
 * The answers to reports that were taken in.
 *
 * @param reports the address in statistics under which a report of this kind can be read once it is merged
 */
record Answers(URI reports) {
    static Answers under(URI publicAddress, String path) {
        return new Answers(URI.create(PublicAddress.of(publicAddress).whole(path)));
    }

    Response accepted(Receipt receipt) {
        return Response.accepted(receipt)
                .type(MediaType.APPLICATION_JSON)
                .location(reports.resolve(receipt.reportId().toString()))
                .build();
    }

    static Response batch(BatchAnswer answer, boolean dryRun) {
        return Response.status(dryRun ? Response.Status.OK : Response.Status.ACCEPTED)
                .type(MediaType.APPLICATION_JSON)
                .entity(answer)
                .build();
    }
}
