package org.mineaction.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mineaction.http.Fields;
import org.mineaction.http.Mistake;
import org.mineaction.http.Problem;
import org.mineaction.http.RefusedException;

/** A batch that is being checked: which of its lines may be accepted, and everything that is wrong with the others. */
final class Batch implements BatchFormat.Sink {
    /** The most reports in one batch. */
    static final int MAX_LINES = 10_000;
    /** The most mistakes listed in one answer: one for every line there can be. */
    static final int MAX_MISTAKES = Problem.MOST_MISTAKES;

    private final ReportForm<?> form;
    private final List<Line> good = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<Revision, Line> seen = new HashMap<>();
    private final Set<Line> repeated = new HashSet<>();
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
            throw new RefusedException(IngestMistake.EMPTY_BATCH, "There is no report in this batch.");
        }
        batch.good.removeIf(batch.repeated::contains);
        batch.mistakes.sort(Comparator.comparing(Mistake::line));
        return batch;
    }

    @Override
    public void report(int line, ObjectNode report) {
        count();
        Fields fields = ReportForm.fields(report);
        Draft draft = form.line(fields);
        if (draft == null) {
            note(line, fields.mistakes().all());
        } else {
            accept(new Line(line, draft));
        }
    }

    /** Two lines for one revision contradict each other or are a slip; neither order nor chance may decide. */
    private void accept(Line line) {
        Line before = seen.putIfAbsent(
                new Revision(line.draft().reportId(), line.draft().revision()), line);
        if (before == null) {
            good.add(line);
            return;
        }
        note(line.number(), List.of(repeats(before)));
        if (repeated.add(before)) {
            note(before.number(), List.of(repeats(line)));
        }
    }

    private static Mistake repeats(Line other) {
        return Mistake.of(
                "/revision",
                IngestMistake.REVISION_REPEATED,
                "This revision of this report is also on line " + other.number() + ".");
    }

    @Override
    public void unreadable(int line, RefusedException refused) {
        count();
        note(line, refused.mistakes());
    }

    private void note(int line, List<Mistake> found) {
        found.stream()
                .limit(MAX_MISTAKES - mistakes.size())
                .map(mistake -> mistake.onLine(line))
                .forEach(mistakes::add);
    }

    private void count() {
        if (++lines > MAX_LINES) {
            throw new RefusedException(
                    IngestMistake.TOO_MANY_LINES, "A batch may hold at most " + MAX_LINES + " reports; send several.");
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

    /** What is wrong, by line; of very much, the first ten thousand mistakes. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    /** A line that may be accepted. */
    record Line(int number, Draft draft) {}

    private record Revision(UUID reportId, int number) {}
}
