package org.mineaction.statistics.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.bulletin.IssuedBulletin.Changes;

/** The bulletins that were issued: numbered, and readable for ever as they were. */
@Singleton
final class IssuedBulletins {
    private static final String COLUMNS = "number, issued_at, figures, changes, texts";
    private static final String INSERT = """
            INSERT INTO issued_bulletin (number, issued_at, period_from, period_to, as_of, figures, changes, texts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LATEST_OF_PERIOD = "SELECT " + COLUMNS
            + " FROM issued_bulletin WHERE (period_from, period_to) = (?, ?) ORDER BY number DESC LIMIT 1";
    private static final String ONE = "SELECT " + COLUMNS + " FROM issued_bulletin WHERE number = ?";
    private static final String PAGE =
            "SELECT " + COLUMNS + " FROM issued_bulletin WHERE number < ? ORDER BY number DESC LIMIT ?";

    private final Database database;
    private final BulletinQuery query;
    private final Gazetteer gazetteer;
    private final ObjectMapper json;

    IssuedBulletins(Database database, BulletinQuery query, Gazetteer gazetteer, ObjectMapper json) {
        this.database = database;
        this.query = query;
        this.gazetteer = gazetteer;
        this.json = json;
    }

    /**
     * Issues the bulletin of a period, under the next number.
     *
     * @param asOf what was known at this instant; null for all that is known
     */
    IssuedBulletin issue(Period period, Instant asOf, Instant now) throws SQLException {
        return database.write(connection -> {
            try (Statement begin = connection.createStatement()) {
                begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                // Before the snapshot: one after the other, so that numbers have no gaps and each knows the one before.
                begin.execute("LOCK TABLE issued_bulletin IN EXCLUSIVE MODE");
            }
            Bulletin bulletin = query.ask(connection, period, asOf);
            IssuedBulletin before = first(rows(connection, LATEST_OF_PERIOD, period.from(), period.to()));
            IssuedBulletin latest = first(rows(connection, PAGE, Integer.MAX_VALUE, 1));
            IssuedBulletin issued = new IssuedBulletin(
                    latest == null ? 1 : latest.number() + 1,
                    now.truncatedTo(ChronoUnit.MICROS),
                    bulletin,
                    before == null ? null : changes(connection, period, before, bulletin),
                    texts(bulletin));
            insert(connection, period, issued);
            return issued;
        });
    }

    private static Changes changes(Connection connection, Period period, IssuedBulletin before, Bulletin now)
            throws SQLException {
        Bulletin then = before.bulletin();
        Map<String, Long> figures = new LinkedHashMap<>();
        TreeSet<String> categories = new TreeSet<>(then.found().byCategory().keySet());
        categories.addAll(now.found().byCategory().keySet());
        categories.forEach(category -> note(
                figures,
                category,
                then.found().byCategory().getOrDefault(category, 0L),
                now.found().byCategory().getOrDefault(category, 0L)));
        note(
                figures,
                "clearedSquareMetres",
                then.land().clearedSquareMetres(),
                now.land().clearedSquareMetres());
        note(
                figures,
                "releasedSquareMetres",
                then.land().releasedSquareMetres(),
                now.land().releasedSquareMetres());
        note(figures, "killed", then.casualties().killed(), now.casualties().killed());
        note(figures, "injured", then.casualties().injured(), now.casualties().injured());
        note(figures, "unknown", then.casualties().unknown(), now.casualties().unknown());
        note(figures, "minesPlanted", planted(then), planted(now));
        ChangedReports reports = ChangedReports.between(connection, period, then.asOf(), now.asOf());
        return new Changes(before.number(), then.asOf(), figures, reports.count(), reports.first());
    }

    private static void note(Map<String, Long> figures, String name, long then, long now) {
        if (then != now) {
            figures.put(name, now - then);
        }
    }

    private static long planted(Bulletin bulletin) {
        return bulletin.minefieldMaps().maps().stream()
                .mapToLong(Bulletin.HandedOver::minesPlanted)
                .sum();
    }

    private Map<String, String> texts(Bulletin bulletin) {
        Map<String, String> texts = new TreeMap<>();
        Language.all(gazetteer)
                .forEach(language -> texts.put(
                        language.code(), new org.mineaction.statistics.bulletin.Statement(bulletin, language).text()));
        return texts;
    }

    private void insert(Connection connection, Period period, IssuedBulletin issued) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, issued.number());
            insert.setObject(2, issued.issuedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(3, period.from());
            insert.setObject(4, period.to());
            insert.setObject(5, issued.bulletin().asOf().atOffset(ZoneOffset.UTC));
            insert.setString(6, written(issued.bulletin()));
            insert.setString(7, issued.changes() == null ? null : written(issued.changes()));
            insert.setString(8, written(issued.texts()));
            insert.executeUpdate();
        }
    }

    /** The one with this number, if there is one. */
    Optional<IssuedBulletin> find(int number) throws SQLException {
        return database.read(connection -> Optional.ofNullable(first(rows(connection, ONE, number))));
    }

    /** Some of those before a number, the latest first. */
    List<IssuedBulletin> before(int number, int limit) throws SQLException {
        return database.read(connection -> rows(connection, PAGE, number, limit));
    }

    private static IssuedBulletin first(List<IssuedBulletin> some) {
        return some.isEmpty() ? null : some.get(0);
    }

    private List<IssuedBulletin> rows(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<IssuedBulletin> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String changes = rows.getString("changes");
                    found.add(new IssuedBulletin(
                            rows.getInt("number"),
                            rows.getObject("issued_at", OffsetDateTime.class).toInstant(),
                            read(rows.getString("figures"), new TypeReference<Bulletin>() {}),
                            changes == null ? null : read(changes, new TypeReference<Changes>() {}),
                            read(rows.getString("texts"), new TypeReference<Map<String, String>>() {})));
                }
            }
            return found;
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures can always be written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was issued must stay readable", e);
        }
    }
}
