package org.mineaction.http;

import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;

/** A failure for the log: where and of which kind, without messages, because messages of libraries repeat content. */
public final class Masked extends Exception {
    private static final long serialVersionUID = 1L;
    /** Causes that go deeper are not looked at. */
    static final int DEEPEST_CAUSE = 10;

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

    /** The same in a few words: code, or kind and place. Messages often quote a row; those of Kafka speak of hosts and ports. */
    public static String inShort(Exception failure) {
        if (failure instanceof SQLException sql && sql.getSQLState() != null) {
            return "SQLSTATE " + sql.getSQLState();
        }
        if (failure instanceof KafkaException) {
            return failure.toString();
        }
        StackTraceElement[] frames = failure.getStackTrace();
        return failure.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }
}
