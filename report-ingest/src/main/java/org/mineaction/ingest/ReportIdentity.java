package org.mineaction.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Where the id of a report comes from. */
final class ReportIdentity {
    /** The ledger's own name space. It must never change: resent reports are recognised by it. */
    static final UUID NAMESPACE = UUID.fromString("8d3f6c1e-0f57-5d6b-9c3a-5b1e7a2f4c60");

    private ReportIdentity() {}

    /** The id of the report that a team calls so: UUIDv5 of "source", team and sourceId, a line each. */
    static UUID ofSource(String team, String sourceId) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, "source\n" + team + "\n" + sourceId);
    }

    /** The id of the report sent under an idempotency key: UUIDv5 of "key", team and key, a line each. */
    static UUID ofKey(String team, String key) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, "key\n" + team + "\n" + key);
    }
}
