package org.mineaction.endtoend.fire;

/**
 * A request to the registry. It may be sent any number of times.
 *
 * @param method of HTTP
 * @param path after {@code /registry/v1/incidents}
 * @param body what is sent
 * @param replaced the tag of the revision it replaces; empty when it may replace any
 */
record IncidentRequest(String method, String path, String body, String replaced) {
    static IncidentRequest of(IncidentRevision revision) {
        String path = "/" + revision.incidentId();
        if (revision.says().isWithdrawal()) {
            return new IncidentRequest("POST", path + "/withdrawal", "{\"reason\":\"TEST\"}", "");
        }
        if (revision.number() == 1) {
            String id = "\"incidentId\":\"" + revision.incidentId() + "\",";
            return new IncidentRequest("POST", "", revision.says().body(id, revision.incidentId()), "");
        }
        String replaced = "\"" + (revision.number() - 1) + "\"";
        return new IncidentRequest("PUT", path, revision.says().body("", revision.incidentId()), replaced);
    }
}
