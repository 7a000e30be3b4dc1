package org.mineaction.statistics.totals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What totals can be split by. */
enum Grouping {
    DISTRICT("district", null),
    CATEGORY("code", null),
    DAY("day", "uuuu-MM-dd"),
    /** ISO 8601 weeks, which begin on Mondays; the year is the one the week belongs to. */
    WEEK("date_trunc('week', day::timestamp)::date", "YYYY-'W'ww"),
    MONTH("date_trunc('month', day::timestamp)::date", "uuuu-MM"),
    YEAR("date_trunc('year', day::timestamp)::date", "uuuu");

    private final String sql;

    @SuppressWarnings("ImmutableEnumChecker") // DateTimeFormatter is immutable
    private final DateTimeFormatter period;

    Grouping(String sql, String period) {
        this.sql = sql;
        // Where weeks begin on Mondays and the first has four days, week fields are those of ISO 8601.
        this.period = period == null ? null : DateTimeFormatter.ofPattern(period, Locale.FRANCE);
    }

    /** Whether a month does not fall into one part as a whole. */
    boolean splitsMonths() {
        return this == DAY || this == WEEK;
    }

    /** The name in requests and answers. */
    String published() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grouping called so, if there is one. */
    static Optional<Grouping> find(String published) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.published().equals(published))
                .findFirst();
    }

    /** The expression over the totals, called as the grouping is. */
    String column() {
        return sql + " AS \"" + published() + '"';
    }

    /** The value in a row, as it is published. */
    String value(ResultSet row) throws SQLException {
        return period == null ? row.getString(published()) : period.format(row.getObject(published(), LocalDate.class));
    }
}
