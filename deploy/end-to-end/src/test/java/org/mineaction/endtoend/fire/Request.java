package org.mineaction.endtoend.fire;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A request to report-ingest. Every revision has an identity, so it may be sent any number of times.
 *
 * @param method of HTTP
 * @param path at report-ingest
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
            return new Request("POST", address(revision) + "/withdrawal", JSON, revision.body(), alone);
        }
        return revision.number() == 1
                ? new Request("POST", revision.kind().path(), JSON, revision.line(), alone)
                : new Request("PUT", address(revision), JSON, revision.body(), alone);
    }

    private static String address(Revision revision) {
        return revision.kind().path() + "/" + revision.reportId();
    }

    /** Many of one kind of report. */
    static Request batch(List<Revision> revisions) {
        String lines = revisions.stream().map(Revision::line).collect(joining("\n"));
        return new Request(
                "POST",
                revisions.get(0).kind().path() + "/batch",
                "application/x-ndjson",
                lines,
                List.copyOf(revisions));
    }
}
