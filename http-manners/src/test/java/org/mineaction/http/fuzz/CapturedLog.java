package org.mineaction.http.fuzz;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged while this is open, as far as it repeats what was sent. */
final class CapturedLog extends Handler implements AutoCloseable {
    /** Level, category, message and stack trace. */
    private final PatternFormatter lines = new PatternFormatter("%p %c %s%e");

    private final Queue<String> echoes = new ConcurrentLinkedQueue<>();

    CapturedLog() {
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord logged) {
        String line = lines.format(logged);
        if (line.contains(Nasty.CANARY)) {
            echoes.add(line);
        }
    }

    /** The next line that repeats what was sent; null for none. */
    String echo() {
        return echoes.poll();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
