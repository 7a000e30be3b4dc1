package org.mineaction.statistics.bulletin;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.bulletin.IssuedBulletin.Changes;

/** Issues bulletins under the next number, as they are then read for ever. */
@Singleton
final class BulletinIssuer {
    // One after the other, so that numbers have no gaps and each knows the one before; the lock comes before the
    // snapshot. An issued bulletin cannot be worked out again, so its commit waits for the disk.
    private static final String BEGIN = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
            SET LOCAL synchronous_commit = on;
            LOCK TABLE issued_bulletin IN EXCLUSIVE MODE
            """;
    private static final String INSERT = """
            INSERT INTO issued_bulletin (number, issued_at, period_from, period_to, as_of, answer, texts, pages)
            SELECT ?, ?, ?, ?, ?, ?, ?::json, ?::json
            """;
    private static final String NEXT_NUMBER = "SELECT coalesce(max(number), 0) + 1 FROM issued_bulletin";
    private static final String LATEST_OF_PERIOD =
            "SELECT number, answer FROM issued_bulletin WHERE (period_from, period_to) = (?, ?) ORDER BY number DESC LIMIT 1";

    private final Database database;
    private final BulletinQuery query;
    private final BulletinWriting writing;
    private final Clock clock;

    BulletinIssuer(Database database, BulletinQuery query, BulletinWriting writing, Clock clock) {
        this.database = database;
        this.query = query;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * A bulletin that was issued.
     *
     * @param number its number
     * @param answer JSON
     * @param isNew whether it was issued just now; what is asked for again was issued before
     */
    record Issued(int number, String answer, boolean isNew) {}

    /**
     * Issues the bulletin of a period under the next number, unless the latest of that period says it already: without a change
     * since and, where an instant is given, as of the same one.
     *
     * @param asOf what was known at this instant; null for now, so that what is recorded by a clock that is ahead is in neither
     *     the figures nor the lists they lead to
     */
    Issued issue(Period period, Instant asOf) throws SQLException {
        return database.write(connection -> {
            try (Statement begin = connection.createStatement()) {
                begin.execute(BEGIN);
            }
            Optional<Issued> before = latest(connection, period);
            // Once the lock is had: whoever waited for another says what is known after that one.
            Instant issuedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Bulletin bulletin = query.ask(connection, period, asOf == null ? issuedAt : asOf);
            Changes changes = before.isEmpty() ? null : changes(connection, period, before.get(), bulletin);
            if (changes != null
                    && changes.isNothing()
                    && (asOf == null || changes.asOf().equals(asOf))) {
                return before.get();
            }
            IssuedBulletin issued = new IssuedBulletin(nextNumber(connection), issuedAt, bulletin, changes);
            String answer = writing.answer(issued);
            insert(connection, period, issued, answer);
            return new Issued(issued.number(), answer, true);
        });
    }

    private static int nextNumber(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT_NUMBER);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Optional<Issued> latest(Connection connection, Period period) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATEST_OF_PERIOD)) {
            select.setObject(1, period.from());
            select.setObject(2, period.to());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Issued(rows.getInt("number"), rows.getString("answer"), false))
                        : Optional.empty();
            }
        }
    }

    private Changes changes(Connection connection, Period period, Issued before, Bulletin now) throws SQLException {
        Bulletin then = writing.read(before.answer()).bulletin();
        ChangedReports reports = ChangedReports.between(connection, period, then.asOf(), now.asOf());
        return new Changes(
                before.number(),
                then.asOf(),
                Difference.between(then, now),
                Difference.between(then, query.ask(connection, period, then.asOf())),
                Difference.districts(then.found().districts(), now.found().districts()),
                Difference.districts(then.land().districts(), now.land().districts()),
                reports.count(),
                reports.first());
    }

    private void insert(Connection connection, Period period, IssuedBulletin issued, String answer)
            throws SQLException {
        Bulletin bulletin = issued.bulletin();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, issued.number());
            insert.setObject(2, issued.issuedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(3, period.from());
            insert.setObject(4, period.to());
            insert.setObject(5, bulletin.asOf().atOffset(ZoneOffset.UTC));
            insert.setString(6, answer);
            insert.setString(7, writing.texts(issued));
            insert.setString(8, writing.pages(issued));
            insert.executeUpdate();
        }
    }
}
