package org.mineaction.endtoend.fire;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A request to report-ingest. Every revision has an identity, so it may be sent any number of times.
 *
 * @param method of HTTP
 * @param path after {@code /ingest/v1/found-items}
 * @param type of the body
 * @param body what is sent
 * @param revisions what is to be accepted, in the order of the receipts
 */
record Request(String method, String path, String type, String body, List<Revision> revisions) {
    private static final String JSON = "application/json";

    /** One revision: a report, an amendment or a withdrawal. */
    static Request of(Revision revision) {
        List<Revision> alone = List.of(revision);
        if (revision.says().isWithdrawal()) {
            return new Request("POST", "/" + revision.reportId() + "/withdrawal", JSON, revision.body(), alone);
        }
        return revision.number() == 1
                ? new Request("POST", "", JSON, revision.line(), alone)
                : new Request("PUT", "/" + revision.reportId(), JSON, revision.body(), alone);
    }

    /** Many of any kind. */
    static Request batch(List<Revision> revisions) {
        String lines = revisions.stream().map(Revision::line).collect(joining("\n"));
        return new Request("POST", "/batch", "application/x-ndjson", lines, List.copyOf(revisions));
    }
}
