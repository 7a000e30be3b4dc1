package org.mineaction.registry.summary;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/** Adds up who was hurt. The total, which comes first, is the sum of the parts. */
@Singleton
final class SummaryQuery {
    private static final String SQL = """
            SELECT %s coalesce(sum(killed), 0) AS killed, coalesce(sum(injured), 0) AS injured,
                   coalesce(sum(unknown), 0) AS unknown, %s%s
            """;
    /** Half as many rows as people of a kind. */
    private static final String OF_INCIDENTS =
            "count(*) AS all_incidents, count(*) AS incidents FROM incident WHERE status = 'RECORDED' AND ";

    private static final String OF_PEOPLE =
            "coalesce(sum(first_of_incident), 0) AS all_incidents, coalesce(sum(%s), 0) AS incidents FROM counted WHERE ";

    private final DataSource connections;

    SummaryQuery(DataSource connections) {
        this.connections = connections;
    }

    /** The total, whose group is empty, and then the parts. */
    List<Part> ask(SummaryRequest request, List<Grouping> groupBy) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("occurred_on BETWEEN ? AND ?"));
        List<Object> values = new ArrayList<>(List.of(request.from(), request.to()));
        addOneOf("district", request.districts(), conditions, values);
        addOneOf("device", request.devices(), conditions, values);
        addOneOf("activity", request.activities(), conditions, values);
        try (Connection connection = connections.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(groupBy, conditions))) {
            // Planned for this period: a plan for any takes all for short, and reads long ones by the index.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                return parts(rows, groupBy);
            }
        }
    }

    private static void addOneOf(String column, List<String> choice, List<String> conditions, List<Object> values) {
        if (!choice.isEmpty()) {
            conditions.add(column + " = ANY (?)");
            values.add(choice.toArray(String[]::new));
        }
    }

    private static String sql(List<Grouping> groupBy, List<String> conditions) {
        boolean ofPeople = groupBy.stream().anyMatch(Grouping::isOfPeople);
        String columns = groupBy.stream().map(Grouping::column).collect(Collectors.joining(", "));
        String sql = SQL.formatted(
                columns.isEmpty() ? "" : columns + ",",
                ofPeople ? OF_PEOPLE.formatted(first(groupBy)) : OF_INCIDENTS,
                String.join(" AND ", conditions));
        return columns.isEmpty() ? sql : sql + "GROUP BY " + columns + " ORDER BY " + columns;
    }

    /** The mark of the one row that stands for an incident in its part. */
    private static String first(List<Grouping> groupBy) {
        boolean outcome = groupBy.contains(Grouping.OUTCOME);
        boolean status = groupBy.contains(Grouping.PERSON_STATUS);
        if (outcome && status) {
            return "first_of_outcome_status";
        }
        if (outcome) {
            return "first_of_outcome";
        }
        return status ? "first_of_status" : "first_of_incident";
    }

    private static List<Part> parts(ResultSet rows, List<Grouping> groupBy) throws SQLException {
        List<Part> parts = new ArrayList<>();
        People everybody = People.NOBODY;
        long allIncidents = 0;
        while (rows.next()) {
            People people = new People(rows.getLong("killed"), rows.getLong("injured"), rows.getLong("unknown"));
            everybody = everybody.plus(people);
            allIncidents += rows.getLong("all_incidents");
            if (!groupBy.isEmpty()) {
                parts.add(new Part(group(rows, groupBy), people, rows.getLong("incidents")));
            }
        }
        parts.add(0, new Part(List.of(), everybody, allIncidents));
        return parts;
    }

    private static List<String> group(ResultSet row, List<Grouping> groupBy) throws SQLException {
        List<String> group = new ArrayList<>();
        for (Grouping grouping : groupBy) {
            group.add(grouping.value(row.getString(grouping.column())));
        }
        return group;
    }
}
