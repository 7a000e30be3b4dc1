package org.mineaction.statistics.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.mineaction.contract.Category;
import org.mineaction.contract.ReleaseType;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.dashboard.TimeTable.Column;
import org.mineaction.statistics.dashboard.TimeTable.Row;
import org.mineaction.statistics.dashboard.TimeTable.Series;
import org.mineaction.statistics.totals.CasualtySum;
import org.mineaction.statistics.totals.Land;
import org.mineaction.statistics.totals.Sum;

/** Found items, released land and casualties over time, in words. */
final class TimeTables {
    private static final String OTHER = "other";

    private final Dashboard shown;
    private final View view;
    private final Language language;
    private final Amounts amounts;

    TimeTables(Dashboard shown) {
        this.shown = shown;
        this.view = shown.view();
        this.language = view.language();
        this.amounts = new Amounts(language);
    }

    List<TimeTable> all() {
        return List.of(found(), land(), hurt());
    }

    /** A column for each category there is; those without a figure of their own come last, and are drawn together. */
    private TimeTable found() {
        Map<List<String>, Sum> parts = shown.overTime().found().groups();
        List<String> categories = shown.overTime().found().byCategory().entrySet().stream()
                .filter(category -> category.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(code -> !Figures.OWN.contains(Category.of(code))))
                .toList();
        List<Column> columns = categories.stream().map(this::category).toList();
        return table(
                "found",
                language.text("time.found.nothing", view.inWords()),
                TimeScale.of(view.period()),
                null,
                columns,
                amounts::number,
                slice -> categories.stream()
                        .map(category -> parts.get(List.of(slice.key(), category)))
                        .map(sum -> sum == null ? 0 : sum.found().items())
                        .toList());
    }

    private Column category(String code) {
        String name = language.figure(code);
        return new Column(
                Figures.OWN.contains(Category.of(code))
                        ? new Series(code, name)
                        : new Series(OTHER, language.text("figures.other")),
                name);
    }

    private TimeTable land() {
        Map<List<String>, Sum> parts = shown.overTime().land().groups();
        List<Column> columns = new ArrayList<>();
        for (ReleaseType type : ReleaseType.LIST.all()) {
            columns.add(column(type.code(), "release." + type.code()));
        }
        boolean hasOthers = otherwise(shown.figures().land()) > 0;
        if (hasOthers) {
            columns.add(column(OTHER, "release.other"));
        }
        return table(
                "land",
                language.text("time.land.nothing", view.inWords()),
                TimeScale.of(view.period()),
                language.text("figures.hectares"),
                columns,
                amounts::hectares,
                slice -> land(parts.get(List.of(slice.key())), hasOthers));
    }

    private static List<Long> land(Sum part, boolean hasOthers) {
        if (part == null) {
            return hasOthers ? List.of(0L, 0L, 0L, 0L) : List.of(0L, 0L, 0L);
        }
        Land land = part.land();
        List<Long> cells = new ArrayList<>(
                List.of(land.cancelledSquareMetres(), land.reducedSquareMetres(), land.clearedSquareMetres()));
        if (hasOthers) {
            cells.add(otherwise(land));
        }
        return cells;
    }

    /** In ways that are newer than this version. */
    private static long otherwise(Land land) {
        return land.releasedSquareMetres()
                - land.cancelledSquareMetres()
                - land.reducedSquareMetres()
                - land.clearedSquareMetres();
    }

    private TimeTable hurt() {
        Map<List<String>, CasualtySum> parts = shown.overTime().hurt().groups();
        List<Column> columns = List.of(
                column("killed", "page.name.killed"),
                column("injured", "page.name.injured"),
                column("unknown", "page.name.unknown"));
        return table(
                "casualties",
                shown.isBeforeRecords()
                        ? language.text("hurt.before", language.date(shown.ceasefire()))
                        : language.text("time.casualties.nothing", view.inWords()),
                TimeScale.ofCasualties(view.period()),
                null,
                columns,
                amounts::number,
                slice -> hurt(parts.get(List.of(slice.key()))));
    }

    private static List<Long> hurt(CasualtySum part) {
        return part == null ? List.of(0L, 0L, 0L) : List.of(part.killed(), part.injured(), part.unknown());
    }

    private Column column(String series, String text) {
        String name = language.text(text);
        return new Column(new Series(series, name), name);
    }

    private TimeTable table(
            String id,
            String nothing,
            TimeScale scale,
            String unit,
            List<Column> columns,
            LongFunction<Amount> written,
            Function<Slice, List<Long>> figures) {
        List<Row> rows = scale.slices(view.period()).stream()
                .map(slice -> row(slice, scale, written, figures.apply(slice)))
                .toList();
        return new TimeTable(
                id,
                language.text("time." + id),
                nothing,
                unit,
                columns,
                columns.stream().map(Column::series).distinct().toList(),
                rows);
    }

    private Row row(Slice slice, TimeScale scale, LongFunction<Amount> written, List<Long> figures) {
        return new Row(
                name(slice, scale),
                label(slice, scale),
                view.of(slice.days()).address(),
                slice.days().from(),
                slice.days().to(),
                figures.stream().map(written::apply).toList(),
                written.apply(figures.stream().mapToLong(Long::longValue).sum()));
    }

    private String label(Slice slice, TimeScale scale) {
        return switch (scale) {
            case DAY, WEEK -> language.shortDate(slice.days().from());
            case MONTH -> language.shortMonth(slice.days().from());
            case YEAR -> slice.key();
        };
    }

    private String name(Slice slice, TimeScale scale) {
        if (slice.isWhole() && scale == TimeScale.MONTH) {
            return language.month(slice.days().from());
        }
        return slice.isWhole() && scale == TimeScale.YEAR
                ? slice.key()
                : language.period(slice.days().from(), slice.days().to());
    }
}
