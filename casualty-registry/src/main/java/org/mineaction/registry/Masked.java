package org.mineaction.registry;

/** A failure for the log: where and of which kind, without messages, because messages of libraries repeat content. */
public final class Masked extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_CAUSE = 10;

    private Masked(Throwable original, int depth) {
        super(
                original.getClass().getName(),
                original.getCause() == null || depth == DEEPEST_CAUSE
                        ? null
                        : new Masked(original.getCause(), depth + 1));
        setStackTrace(original.getStackTrace());
    }

    /** The failure as it may be logged. */
    public static Masked of(Throwable original) {
        return new Masked(original, 0);
    }
}
