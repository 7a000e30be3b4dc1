package org.mineaction.statistics.quality;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.mineaction.http.OverloadedException;
import org.mineaction.http.Page;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Database;

/** Finds what needs a look. */
@Singleton
public final class QualityQuery {
    private static final String CASES = """
            SELECT * FROM quality_case(?, ?) WHERE %s ORDER BY day DESC, concern, key LIMIT %d
            """;

    /** It goes through all reports of the period, and is no reason for others to wait. */
    private static final int MOST_AT_ONCE = 2;

    private final Database database;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Semaphore turn = new Semaphore(1, true);

    QualityQuery(Database database) {
        this.database = database;
    }

    /**
     * A page of it, the latest day first.
     *
     * @throws OverloadedException when too many ask at once
     */
    Page<QualityCase> list(QualityRequest request) throws SQLException {
        if (!places.tryAcquire()) {
            throw new OverloadedException();
        }
        return listAndRelease(places, request);
    }

    /** The same for a file that has begun, which to be turned away would break off: it waits for other files alone. */
    Page<QualityCase> listInTurn(QualityRequest request) throws SQLException {
        turn.acquireUninterruptibly();
        return listAndRelease(turn, request);
    }

    private Page<QualityCase> listAndRelease(Semaphore acquired, QualityRequest request) throws SQLException {
        try {
            return database.read(connection -> list(connection, request));
        } finally {
            acquired.release();
        }
    }

    private static Page<QualityCase> list(Connection connection, QualityRequest request) throws SQLException {
        Conditions conditions = conditions(request);
        String sql = CASES.formatted(conditions.sql(), request.limit() + 1);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, request.period().from());
            select.setObject(2, request.period().to());
            conditions.set(select, 3);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(QualityCase.read(rows), rows.getString("key")));
                }
            }
            return Page.of(
                    found, request.limit(), Found::one, one -> one.place().written());
        }
    }

    private record Found(QualityCase one, String key) {
        CasePlace place() {
            return new CasePlace(one.day(), one.concern(), key);
        }
    }

    private static Conditions conditions(QualityRequest request) {
        Conditions conditions = new Conditions()
                .andOneOf(
                        "concern",
                        (request.concerns().isEmpty() ? Concern.ALL : request.concerns())
                                .stream().map(Concern::published).toList());
        if (!request.districts().isEmpty()) {
            conditions.and(
                    "districts && ?::text[]", (Object) request.districts().toArray(String[]::new));
        }
        if (request.team() != null) {
            conditions.and("team = ?", request.team());
        }
        CasePlace after = request.after();
        if (after != null) {
            conditions.and(
                    "(day < ? OR day = ? AND (concern, key) > (?, ?))",
                    after.day(),
                    after.day(),
                    after.concern().published(),
                    after.key());
        }
        return conditions;
    }
}
