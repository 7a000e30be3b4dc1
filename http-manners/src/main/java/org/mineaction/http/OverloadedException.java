package org.mineaction.http;

/** There is more to do than there is room for; nothing of this call was done. */
public final class OverloadedException extends RuntimeException {
    /** What whoever asks is told to wait, seconds. */
    public static final int RETRY_AFTER_SECONDS = 2;

    /** The answer. */
    public static final Problem PROBLEM = Problem.of(
            503,
            "overloaded",
            "This cannot be answered now",
            "There is more to do at the moment than there is room for. Nothing of this call was done; send it again.");

    private static final long serialVersionUID = 1L;

    /** Sheds this call. */
    public OverloadedException() {
        super("overloaded", null, false, false);
    }
}
