package org.mineaction.local.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mineaction.local.samples.SampleReport.Content;
import org.mineaction.local.samples.SampleReport.Place;

/** Reports as a table. */
enum CsvSamples implements SampleFormat {
    /** As programs write it: commas, codes. */
    PLAIN("", ",", "\n"),
    /** As spreadsheets of the region write it: byte order mark, semicolons, decimal commas, names for codes, CRLF. */
    SPREADSHEET("\uFEFF", ";", "\r\n");

    private static final List<String> COLUMNS = List.of(
            "sourceId",
            "revision",
            "team",
            "foundOn",
            "district",
            "category",
            "quantity",
            "model",
            "disposition",
            "latitude",
            "longitude",
            "accuracyMetres",
            "taskId",
            "withdrawn",
            "reason");

    private final String before;
    private final String separator;
    private final String lineEnd;

    CsvSamples(String before, String separator, String lineEnd) {
        this.before = before;
        this.separator = separator;
        this.lineEnd = lineEnd;
    }

    @Override
    public String write(List<SampleReport> reports) {
        Stream<List<String>> rows = IntStream.range(0, reports.size()).mapToObj(row -> cells(reports.get(row), row));
        return Stream.concat(Stream.of(COLUMNS), rows)
                .map(cells -> cells.stream().map(this::quoted).collect(Collectors.joining(separator, "", lineEnd)))
                .collect(Collectors.joining("", before, ""));
    }

    private List<String> cells(SampleReport report, int row) {
        List<String> cells = texts(
                report.key().sourceId(), report.key().revision(), report.key().team());
        if (report.isWithdrawal()) {
            IntStream.range(cells.size(), COLUMNS.indexOf("withdrawn")).forEach(i -> cells.add(""));
            cells.addAll(List.of("true", report.reason().code()));
        } else {
            cells.addAll(contentCells(report.content(), row));
            cells.addAll(List.of("", ""));
        }
        return cells;
    }

    private List<String> contentCells(Content content, int row) {
        Place place = content.place();
        List<String> cells = texts(
                content.foundOn(),
                this == PLAIN ? content.district() : Spoken.district(content.district(), row),
                this == PLAIN ? content.category().code() : Spoken.category(content.category()),
                content.quantity(),
                content.model(),
                content.disposition() == null ? null : content.disposition().code());
        cells.add(place == null ? "" : decimal(place.latitude()));
        cells.add(place == null ? "" : decimal(place.longitude()));
        cells.add(place == null ? "" : decimal(place.accuracyMetres()));
        cells.addAll(texts(content.taskId()));
        return cells;
    }

    private static List<String> texts(Object... values) {
        return Arrays.stream(values)
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String decimal(Object number) {
        String text = Objects.toString(number, "");
        return this == SPREADSHEET ? text.replace('.', ',') : text;
    }

    private String quoted(String cell) {
        boolean plain = !cell.contains(separator) && !cell.contains("\"");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
