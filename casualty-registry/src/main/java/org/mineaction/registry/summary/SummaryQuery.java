package org.mineaction.registry.summary;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/** Adds up who was hurt, from one row for each incident. The total, which comes first, is the sum of the parts. */
@Singleton
final class SummaryQuery {
    private static final String FROM = " FROM incident WHERE NOT is_withdrawn AND ";
    /** Columns of a cell: killed, injured, unknown, incidents. */
    private static final int FIGURES = 4;

    private final DataSource connections;

    SummaryQuery(DataSource connections) {
        this.connections = connections;
    }

    /** The total, whose group is empty, and then the parts that have somebody in them, in the order of their groups. */
    List<Part> ask(SummaryRequest request, List<Grouping> groupBy) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("occurred_on BETWEEN ? AND ?"));
        List<Object> values = new ArrayList<>(List.of(request.from(), request.to()));
        addOneOf("district", request.districts(), conditions, values);
        addOneOf("device", request.devices(), conditions, values);
        addOneOf("activity", request.activities(), conditions, values);
        List<Cell> cells = Cell.of(groupBy);
        try (Connection connection = connections.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(groupBy, cells, conditions))) {
            // Planned for this period: a plan for any takes all for short, and reads long ones by the index.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                return parts(rows, groupBy, cells);
            }
        }
    }

    private static void addOneOf(String column, List<String> choice, List<String> conditions, List<Object> values) {
        if (!choice.isEmpty()) {
            conditions.add(column + " = ANY (?)");
            values.add(choice.toArray(String[]::new));
        }
    }

    private static String sql(List<Grouping> groupBy, List<Cell> cells, List<String> conditions) {
        List<String> columns = groupBy.stream()
                .filter(grouping -> !grouping.isOfPeople())
                .map(Grouping::column)
                .toList();
        String select = Stream.of(
                        columns.stream(), Stream.of("count(*)"), cells.stream().map(Cell::sums))
                .flatMap(part -> part)
                .collect(joining(", ", "SELECT ", FROM + String.join(" AND ", conditions)));
        return columns.isEmpty() ? select : select + " GROUP BY " + String.join(", ", columns);
    }

    private static List<Part> parts(ResultSet rows, List<Grouping> groupBy, List<Cell> cells) throws SQLException {
        List<Part> parts = new ArrayList<>();
        People everybody = People.NOBODY;
        long allIncidents = 0;
        int columns = (int)
                groupBy.stream().filter(grouping -> !grouping.isOfPeople()).count();
        while (rows.next()) {
            allIncidents += rows.getLong(columns + 1);
            for (int i = 0; i < cells.size(); i++) {
                int first = columns + 2 + i * FIGURES;
                People people = new People(rows.getLong(first), rows.getLong(first + 1), rows.getLong(first + 2));
                everybody = everybody.plus(people);
                if (!groupBy.isEmpty() && !people.equals(People.NOBODY)) {
                    parts.add(new Part(group(rows, groupBy, cells.get(i)), people, rows.getLong(first + FIGURES - 1)));
                }
            }
        }
        parts.sort(Comparator.comparing(Part::group, SummaryQuery::inOrder));
        parts.add(0, new Part(List.of(), everybody, allIncidents));
        return parts;
    }

    private static List<String> group(ResultSet row, List<Grouping> groupBy, Cell cell) throws SQLException {
        List<String> group = new ArrayList<>();
        for (Grouping grouping : groupBy) {
            group.add(
                    grouping.isOfPeople()
                            ? cell.values().get(grouping)
                            : grouping.value(row.getString(grouping.column())));
        }
        return group;
    }

    private static int inOrder(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
