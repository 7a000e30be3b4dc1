package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells whether two revisions say the same. What counts is the team and the content; not when it was recorded, by
 * whom it was sent, what was flagged, nor the team's own number: it identifies a report, and one revision may be sent once by
 * that number and once by the report's id.
 */
public final class ContentHash {
    private static final ObjectWriter CANONICAL = Json.MAPPER.writerFor(Statement.class);

    private ContentHash() {}

    /** SHA-256 over the canonical JSON of what the report says. */
    public static byte[] of(Report<?> report) {
        boolean withdrawn = report.content() instanceof Withdrawal;
        return sha256(new Statement(report.team(), withdrawn, report.content()));
    }

    private static byte[] sha256(Statement statement) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(statement));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that exists can always be written", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Absent values are left out, so that a field added later leaves the hash of older reports as it was. */
    @JsonPropertyOrder({"team", "withdrawn"})
    private record Statement(
            String team, boolean withdrawn, @JsonUnwrapped Content content) {}
}
