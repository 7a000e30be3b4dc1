package org.mineaction.contract;

/** A Kafka record that is not an event of the ledger. Its message names what is wrong and never holds content. */
public final class UnreadableRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, as the dead-letter topic's header says it. */
    public enum Reason {
        /** The CloudEvents headers are missing or say another version. */
        NOT_A_CLOUD_EVENT,
        /** The event type is none of this topic. */
        UNKNOWN_TYPE,
        /** The value is not JSON. */
        MALFORMED,
        /** The value lacks a field or holds one that the contract refuses. */
        INVALID,
        /** The record's key is not the report's id, so that its revisions would not keep their order. */
        KEY_MISMATCH
    }

    private final Reason reason;

    UnreadableRecordException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
