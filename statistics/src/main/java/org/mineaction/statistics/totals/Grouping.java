package org.mineaction.statistics.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mineaction.contract.ReportKind;

/** What totals can be split by. */
public enum Grouping {
    DISTRICT("district", "district", null),
    CATEGORY("category", ReportKind.FOUND_ITEM),
    RELEASE_TYPE("releaseType", ReportKind.LAND_RELEASE),
    DAY("day", "%s", "uuuu-MM-dd"),
    /** ISO 8601 weeks, which begin on Mondays; the year is the one the week belongs to. */
    WEEK("week", "date_trunc('week', %s::timestamp)::date", "YYYY-'W'ww"),
    MONTH("month", "date_trunc('month', %s::timestamp)::date", "uuuu-MM"),
    QUARTER("quarter", "date_trunc('quarter', %s::timestamp)::date", "uuuu-'Q'q"),
    YEAR("year", "date_trunc('year', %s::timestamp)::date", "uuuu"),
    TEAM("team", "team", null),
    OUTCOME("outcome", "split_part(code, '/', 1)", null),
    PERSON_STATUS("personStatus", "split_part(code, '/', 2)", null);

    static final List<Grouping> OF_TEAMS =
            List.of(DISTRICT, CATEGORY, RELEASE_TYPE, TEAM, DAY, WEEK, MONTH, QUARTER, YEAR);
    static final List<Grouping> OF_CASUALTIES = List.of(DISTRICT, MONTH, QUARTER, YEAR, OUTCOME, PERSON_STATUS);

    private final String published;
    private final String sql;

    @SuppressWarnings("ImmutableEnumChecker") // ReportKind is immutable
    private final ReportKind<?> only;

    @SuppressWarnings("ImmutableEnumChecker") // DateTimeFormatter is immutable
    private final DateTimeFormatter period;

    /** By the codes of one kind of report, which mean nothing to others. */
    Grouping(String published, ReportKind<?> only) {
        this.published = published;
        this.sql = "code";
        this.only = only;
        this.period = null;
    }

    Grouping(String published, String sql, String period) {
        this.published = published;
        this.sql = sql;
        this.only = null;
        // Where weeks begin on Mondays and the first has four days, week fields are those of ISO 8601.
        this.period = period == null ? null : DateTimeFormatter.ofPattern(period, Locale.FRANCE);
    }

    /** Whether a month does not fall into one part as a whole. */
    boolean splitsMonths() {
        return this == DAY || this == WEEK;
    }

    /** Whether its parts follow each other in time. */
    boolean isOfTime() {
        return period != null;
    }

    /** Whether it can split reports of a kind. */
    boolean splits(ReportKind<?> kind) {
        return only == null || only.equals(kind);
    }

    /** Whether all of some can. */
    static boolean split(List<Grouping> all, ReportKind<?> kind) {
        return all.stream().allMatch(grouping -> grouping.splits(kind));
    }

    /** The name in requests and answers. */
    String published() {
        return published;
    }

    /** The expression over the rows of a summand, called as the grouping is. */
    String column(Summand rows) {
        boolean isAsItIs = this == MONTH && rows.isOfMonths();
        return (isAsItIs ? rows.begins() : sql.formatted(rows.begins())) + " AS " + quoted();
    }

    /** Its name in SQL. */
    String quoted() {
        return '"' + published + '"';
    }

    /** The value in a row, as it is published. */
    String value(ResultSet row) throws SQLException {
        return period == null ? row.getString(published) : part(row.getObject(published, LocalDate.class));
    }

    /** A part in time, told by its first day, as it is published. */
    public String part(LocalDate begins) {
        return period.format(begins);
    }

    /** A value as it stands in a table: a day as one and a year as a number, so that a spreadsheet can reckon with them. */
    Object cell(String value) {
        return switch (this) {
            case DAY -> LocalDate.parse(value);
            case YEAR -> Integer.valueOf(value);
            default -> value;
        };
    }
}
