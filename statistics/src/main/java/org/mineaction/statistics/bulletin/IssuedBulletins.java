package org.mineaction.statistics.bulletin;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Language;

/** The bulletins that were issued: numbered, and readable for ever as they were. */
@Singleton
final class IssuedBulletins {
    private static final String ANSWER = "SELECT answer FROM issued_bulletin WHERE number = ?";
    private static final String TEXT = "SELECT texts ->> ?, answer FROM issued_bulletin WHERE number = ?";
    private static final String PAGE = "SELECT pages ->> ?, answer FROM issued_bulletin WHERE number = ?";
    private static final String LIST = """
            SELECT number, period_from, period_to, as_of, issued_at FROM issued_bulletin
            WHERE number < ? ORDER BY number DESC LIMIT ?
            """;

    private final Database database;
    private final BulletinWriting writing;

    IssuedBulletins(Database database, BulletinWriting writing) {
        this.database = database;
        this.writing = writing;
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
        return written(TEXT, number, language, writing::text);
    }

    /** The page of the one with this number. */
    Optional<String> page(int number, Language language) throws SQLException {
        return written(PAGE, number, language, writing::page);
    }

    /** In a language that has come since, it is written now, from the figures as they were. */
    private Optional<String> written(
            String sql, int number, Language language, BiFunction<IssuedBulletin, Language, String> form)
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
                    return Optional.of(
                            written == null ? form.apply(writing.read(rows.getString(2)), language) : written);
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
}
