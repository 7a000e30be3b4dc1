package org.mineaction.ingest;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.mineaction.http.Parameters;

/**
 * How a batch is to be treated.
 *
 * @param skipInvalid {@code invalid=skip}: good lines are published though others are bad
 * @param dryRun {@code dryRun=true}: everything is checked, nothing published
 */
record BatchCall(boolean skipInvalid, boolean dryRun) {
    /**
     * Reads the query; what it does not know it refuses, for a mistyped dryRun would publish.
     *
     * @throws org.mineaction.http.RefusedException naming every wrong parameter
     */
    static BatchCall of(UriInfo uri) {
        Parameters parameters = new Parameters(uri, Set.of("invalid", "dryRun"));
        String invalid = parameters.oneOf("invalid", List.of("refuse", "skip"), "refuse");
        boolean dryRun = parameters.oneOf("dryRun", List.of(false, true), false);
        parameters.check();
        return new BatchCall(invalid.equals("skip"), dryRun);
    }
}
