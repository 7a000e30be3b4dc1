package org.mineaction.statistics;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The conditions of a query and the values in them: only those asked for, so that the planner sees what is wanted. */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with as many values as it has question marks. */
    public Conditions and(String clause, Object... with) {
        clauses.add(clause);
        values.addAll(Arrays.asList(with));
        return this;
    }

    /** Adds all conditions of others. */
    public Conditions and(Conditions others) {
        clauses.addAll(others.clauses);
        values.addAll(others.values);
        return this;
    }

    /** Adds the condition that a column has one of the values, unless there are none to choose from. */
    public Conditions andOneOf(String column, List<String> choice) {
        return choice.isEmpty() ? this : and(column + " = ANY (?)", (Object) choice.toArray(String[]::new));
    }

    /** The conditions as they stand after WHERE. */
    public String sql() {
        return String.join(" AND ", clauses);
    }

    /** Sets the values, the first one as the statement's first parameter. */
    public void set(PreparedStatement statement) throws SQLException {
        set(statement, 1);
    }

    /** Sets the values, the first one as the parameter of this number. */
    public void set(PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(first + i, values.get(i));
        }
    }
}
