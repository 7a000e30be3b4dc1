package org.mineaction.local;

import java.nio.file.Path;

/** A part of the local stack did not start; the message is fit to be shown to whoever started it. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LINES_SHOWN = 15;

    /** A failure told in one clear line. */
    public StartFailure(String message) {
        super(message);
    }

    /** A failure whose cause says more. */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static StartFailure withLog(String message, Path log) {
        return new StartFailure(message + "; the end of " + log + ":\n" + LogFile.tail(log, LINES_SHOWN));
    }
}
