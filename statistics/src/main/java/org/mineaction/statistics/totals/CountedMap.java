package org.mineaction.statistics.totals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Period;

/**
 * A minefield map that counts.
 *
 * @param reportId the report of it
 * @param handedOverOn local date
 * @param districts codes; its figure is of all of them together
 * @param minesPlanted as the map says
 */
public record CountedMap(UUID reportId, LocalDate handedOverOn, List<String> districts, long minesPlanted) {
    private static final String SELECT = """
            SELECT report_id, day, string_to_array(district, '+') AS districts, amount FROM %s WHERE %s
            ORDER BY day, report_id
            """;

    public CountedMap {
        districts = List.copyOf(districts);
    }

    /**
     * The maps handed over in a period, the earliest first.
     *
     * @param asOf what was known at this instant; null for all that is known
     */
    public static List<CountedMap> in(Connection connection, Period period, Instant asOf) throws SQLException {
        Summand facts =
                Summand.facts(TotalsRequest.of(period, ReportKind.MINEFIELD_MAP).asOf(asOf));
        Conditions which = facts.which();
        try (PreparedStatement select = connection.prepareStatement(SELECT.formatted(facts.table(), which.sql()))) {
            which.set(select);
            List<CountedMap> maps = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    maps.add(new CountedMap(
                            rows.getObject("report_id", UUID.class),
                            rows.getObject("day", LocalDate.class),
                            List.of((String[]) rows.getArray("districts").getArray()),
                            rows.getLong("amount")));
                }
            }
            return maps;
        }
    }
}
