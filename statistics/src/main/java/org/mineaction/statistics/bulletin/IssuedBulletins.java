package org.mineaction.statistics.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.bulletin.IssuedBulletin.Changes;

/** The bulletins that were issued: numbered, and readable for ever as they were. */
@Singleton
final class IssuedBulletins {
    // One after the other, so that numbers have no gaps and each knows the one before; the lock comes before the
    // snapshot. An issued
    // bulletin cannot be worked out again, so its commit waits for the disk.
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
    private static final String ANSWER = "SELECT answer FROM issued_bulletin WHERE number = ?";
    private static final String TEXT = "SELECT texts ->> ?, answer FROM issued_bulletin WHERE number = ?";
    private static final String PAGE = "SELECT pages ->> ?, answer FROM issued_bulletin WHERE number = ?";
    private static final String LIST = """
            SELECT number, period_from, period_to, as_of, issued_at FROM issued_bulletin
            WHERE number < ? ORDER BY number DESC LIMIT ?
            """;

    private final Database database;
    private final BulletinQuery query;
    private final Gazetteer gazetteer;
    private final ObjectMapper json;
    private final BiFunction<Bulletin, Language, String> pages;

    @Inject
    IssuedBulletins(Database database, BulletinQuery query, Gazetteer gazetteer, ObjectMapper json) {
        this(database, query, gazetteer, json, (bulletin, language) -> BulletinPage.of(bulletin, language)
                .html());
    }

    /** With pages written otherwise than by the templates, which only the service itself has. */
    IssuedBulletins(
            Database database,
            BulletinQuery query,
            Gazetteer gazetteer,
            ObjectMapper json,
            BiFunction<Bulletin, Language, String> pages) {
        this.pages = pages;
        this.database = database;
        this.query = query;
        this.gazetteer = gazetteer;
        this.json = json;
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
     * Issues the bulletin of a period under the next number, unless the latest of that period says it already: as of the same
     * instant or, where none is given, without a change since.
     *
     * @param asOf what was known at this instant; null for all that is known
     */
    Issued issue(Period period, Instant asOf, Instant now) throws SQLException {
        return database.write(connection -> {
            try (Statement begin = connection.createStatement()) {
                begin.execute(BEGIN);
            }
            Optional<Issued> before = latest(connection, period);
            Bulletin bulletin = query.ask(connection, period, asOf);
            Changes changes = before.isEmpty() ? null : changes(connection, period, before.get(), bulletin);
            if (changes != null
                    && (asOf == null ? changes.isNothing() : changes.asOf().equals(asOf))) {
                return before.get();
            }
            IssuedBulletin issued =
                    new IssuedBulletin(nextNumber(connection), now.truncatedTo(ChronoUnit.MICROS), bulletin, changes);
            String answer = written(issued);
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
        Bulletin then = read(before.answer());
        ChangedReports reports = ChangedReports.between(connection, period, then.asOf(), now.asOf());
        return new Changes(
                before.number(),
                then.asOf(),
                Difference.between(then, now),
                Difference.between(then, query.ask(connection, period, then.asOf())),
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
            insert.setString(7, written(inEveryLanguage(bulletin, IssuedBulletins::text)));
            insert.setString(8, written(inEveryLanguage(bulletin, pages)));
            insert.executeUpdate();
        }
    }

    private Map<String, String> inEveryLanguage(Bulletin bulletin, BiFunction<Bulletin, Language, String> writing) {
        Map<String, String> written = new TreeMap<>();
        Language.all(gazetteer).forEach(language -> written.put(language.code(), writing.apply(bulletin, language)));
        return written;
    }

    private static String text(Bulletin bulletin, Language language) {
        return new BulletinText(bulletin, language).text();
    }

    /** The figures of the one with this number, JSON. */
    Optional<String> answer(int number) throws SQLException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ANSWER)) {
                select.setInt(1, number);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** The statement of the one with this number. */
    Optional<String> text(int number, Language language) throws SQLException {
        return written(TEXT, number, language, IssuedBulletins::text);
    }

    /** The page of the one with this number. */
    Optional<String> page(int number, Language language) throws SQLException {
        return written(PAGE, number, language, pages);
    }

    /** In a language that has come since, it is written now, from the figures as they were. */
    private Optional<String> written(
            String sql, int number, Language language, BiFunction<Bulletin, Language, String> writing)
            throws SQLException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, language.code());
                select.setInt(2, number);
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    String written = rows.getString(1);
                    return Optional.of(written == null ? writing.apply(read(rows.getString(2)), language) : written);
                }
            }
        });
    }

    /** Some of those before a number, the latest first. */
    List<KeptBulletin> before(int number, int limit) throws SQLException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LIST)) {
                select.setInt(1, number);
                select.setInt(2, limit);
                List<KeptBulletin> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new KeptBulletin(
                                rows.getInt("number"),
                                rows.getObject("period_from", LocalDate.class),
                                rows.getObject("period_to", LocalDate.class),
                                instant(rows, "as_of"),
                                instant(rows, "issued_at")));
                    }
                }
                return found;
            }
        });
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures can always be written", e);
        }
    }

    /** The figures of an answer, JSON. */
    Bulletin read(String answer) {
        try {
            return json.readValue(answer, Bulletin.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was issued must stay readable", e);
        }
    }
}
