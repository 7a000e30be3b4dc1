package org.mineaction.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A batch that is being checked: which of its lines may be accepted, and everything that is wrong with the others. */
final class Batch implements BatchFormat.Sink {
    /** The most reports in one batch. */
    static final int MAX_LINES = 10_000;

    private final ReportForm<?> form;
    private final List<Line> good = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<Revision, Integer> seen = new HashMap<>();
    private int lines;

    private Batch(ReportForm<?> form) {
        this.form = form;
    }

    /**
     * Reads and checks a whole batch.
     *
     * @throws RefusedException when it cannot be read, holds nothing or holds too much
     */
    static Batch read(byte[] body, BatchFormat format, ReportForm<?> form) {
        Batch batch = new Batch(form);
        format.read(body, batch);
        if (batch.lines == 0) {
            throw new RefusedException(MistakeCode.EMPTY_BATCH, "There is no report in this batch.");
        }
        return batch;
    }

    @Override
    public void report(int line, ObjectNode report) {
        count();
        Fields fields = new Fields(report);
        Draft draft = form.line(fields);
        if (draft == null) {
            fields.mistakes().forEach(mistake -> mistakes.add(mistake.onLine(line)));
        } else {
            accept(line, draft);
        }
    }

    /** Two lines for one revision contradict each other or are a slip; neither order nor chance may decide. */
    private void accept(int line, Draft draft) {
        Integer before = seen.putIfAbsent(new Revision(draft.reportId(), draft.revision()), line);
        if (before == null) {
            good.add(new Line(line, draft));
        } else {
            String detail = "This revision of this report is also on line " + before + ".";
            mistakes.add(new Mistake(line, "/revision", MistakeCode.REVISION_REPEATED, detail));
        }
    }

    @Override
    public void unreadable(int line, RefusedException refused) {
        count();
        refused.mistakes().forEach(mistake -> mistakes.add(mistake.onLine(line)));
    }

    private void count() {
        if (++lines > MAX_LINES) {
            throw new RefusedException(
                    MistakeCode.TOO_MANY_LINES, "A batch may hold at most " + MAX_LINES + " reports; send several.");
        }
    }

    /** The lines that may be accepted, in order. */
    List<Line> good() {
        return good;
    }

    /** How many lines may not. */
    int bad() {
        return lines - good.size();
    }

    /** Everything that is wrong, in order. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    /** A line that may be accepted. */
    record Line(int number, Draft draft) {}

    private record Revision(UUID reportId, int number) {}
}
