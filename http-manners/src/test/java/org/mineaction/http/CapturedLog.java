package org.mineaction.http;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged while this is open: level, category, message and stack trace of each line. */
public final class CapturedLog extends Handler implements AutoCloseable {
    private final PatternFormatter format = new PatternFormatter("%p %c %s%e");
    private final Logger logger;
    private final Level usual;
    private final Predicate<String> isKept;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private CapturedLog(String category, Level level, Predicate<String> isKept) {
        logger = Logger.getLogger(category);
        usual = logger.getLevel();
        this.isKept = isKept;
        if (level != null) {
            logger.setLevel(level);
        }
        logger.addHandler(this);
    }

    /** What one category logs, also what is usually left out. */
    public static CapturedLog of(String category) {
        return new CapturedLog(category, Level.ALL, line -> true);
    }

    /** Of all that is logged, the lines with a text in them. */
    public static CapturedLog ofAllWith(String text) {
        return new CapturedLog("", null, line -> line.contains(text));
    }

    @Override
    public void publish(LogRecord logged) {
        String line = format.format(logged);
        if (isKept.test(line)) {
            lines.add(line);
        }
    }

    /** All lines so far that were not taken. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Takes the next line; null for none. */
    public String take() {
        return lines.poll();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(usual);
    }
}
