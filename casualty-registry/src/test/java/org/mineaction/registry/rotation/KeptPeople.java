package org.mineaction.registry.rotation;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.mineaction.registry.secrecy.Secrets;

/** What is personal in a database, written and read with chosen keys and in its own words, beside the code of the registry. */
record KeptPeople(DataSource dataSource) {
    static final int VERSIONS = 2;
    static final int PEOPLE = 2;
    /** Of one incident. */
    static final int ROWS = VERSIONS * (1 + PEOPLE);

    private static final List<String> OF_INCIDENT = List.of("location", "place", "source", "remarks");
    private static final List<String> OF_PERSON = List.of("name", "contact", "injuries", "age");
    private static final String INCIDENT = """
            INSERT INTO incident (incident_id, revision, status, recorded_at, occurred_on, date_precision, district,
                                  kind, device, activity, injured, civilian_injured, male_injured, adult_injured)
            VALUES (?, 2, 'RECORDED', now(), '2021-06-05', 'DAY', 'AZ-AGM', 'INCIDENT', 'AP_MINE', 'FARMING', 2, 2, 2, 2)
            """;
    private static final String VERSION = """
            INSERT INTO incident_version (incident_id, revision, status, recorded_at, changed, occurred_on, date_precision,
                                          district, kind, device, activity, location, place, source, remarks)
            VALUES (?, ?, 'RECORDED', now(), '{}', '2021-06-05', 'DAY', 'AZ-AGM', 'INCIDENT', 'AP_MINE', 'FARMING', ?, ?, ?, ?)
            """;
    private static final String PERSON = """
            INSERT INTO casualty (incident_id, revision, casualty_id, position, outcome, person_status, sex, age_group, erased,
                                  name, contact, injuries, age, name_hash)
            VALUES (?, ?, ?, 0, 'INJURED', 'CIVILIAN', 'MALE', 'ADULT', false, ?, ?, ?, ?, ?)
            """;

    /** So many incidents of two versions with two people each, in one transaction. */
    void record(Secrets keys, int incidents) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < incidents; i++) {
                record(connection, keys);
            }
            connection.commit();
        }
    }

    /** One more, in a transaction of the caller's; returns its id. */
    UUID record(Connection connection, Secrets keys) throws SQLException {
        UUID incident = UUID.randomUUID();
        UUID[] people = {UUID.randomUUID(), UUID.randomUUID()};
        insert(connection, INCIDENT, incident);
        for (int revision = 1; revision <= VERSIONS; revision++) {
            insert(
                    connection,
                    VERSION,
                    incident,
                    revision,
                    sealed(keys, "incident", incident, "location", "40.5 46.25 null"),
                    sealed(keys, "incident", incident, "place", "place of " + incident),
                    // Where nothing is known, nothing is kept.
                    null,
                    sealed(keys, "incident", incident, "remarks", "remark " + revision));
            for (UUID person : people) {
                person(connection, keys, incident, revision, person);
            }
        }
        return incident;
    }

    void person(Connection connection, Secrets keys, UUID incident, int revision, UUID person) throws SQLException {
        insert(
                connection,
                PERSON,
                incident,
                revision,
                person,
                sealed(keys, "casualty", person, "name", name(person)),
                sealed(keys, "casualty", person, "contact", "contact of " + person),
                sealed(keys, "casualty", person, "injuries", "injuries in version " + revision),
                sealed(keys, "casualty", person, "age", "41"),
                keys.nameIndex().hash(name(person)));
    }

    private static String name(UUID person) {
        return "Name " + person;
    }

    private static byte[] sealed(Secrets keys, String of, UUID id, String field, String clear) {
        return keys.personalData().encrypt(clear, of + "/" + id + "/" + field);
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    insert.setBytes(i + 1, null);
                } else {
                    insert.setObject(i + 1, values[i]);
                }
            }
            insert.executeUpdate();
        }
    }

    /** Every value, decrypted, by where it is; for a hash of the name, the name. */
    Map<String, String> read(Secrets keys) throws SQLException {
        Map<String, String> clear = new HashMap<>();
        visit((place, context, value, name) -> clear.put(place, open(keys, context, value, name)));
        return clear;
    }

    /** An owner's context without a field stands for the hash of the name. */
    private static String open(Secrets keys, String context, byte[] value, byte[] name) {
        if (!context.endsWith("/")) {
            return keys.personalData().decrypt(value, context);
        }
        String known = keys.personalData().decrypt(name, context + "name");
        return keys.nameIndex().hashes(known).stream().anyMatch(hash -> Arrays.equals(hash, value))
                ? known
                : "not to be found by " + new String(value, StandardCharsets.ISO_8859_1);
    }

    /** How many values are under other keys than these' primary ones. */
    long old(Secrets keys) throws SQLException {
        long[] count = new long[1];
        visit((place, context, value, name) -> count[0] += isNew(keys, context, value) ? 0 : 1);
        return count[0];
    }

    private static boolean isNew(Secrets keys, String context, byte[] value) {
        return context.endsWith("/")
                ? keys.nameIndex().isUnderPrimary(value)
                : keys.personalData().isUnderPrimary(value);
    }

    private interface Visitor {
        void value(String place, String context, byte[] value, byte[] name);
    }

    private void visit(Visitor visitor) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT * FROM incident_version")) {
                while (row.next()) {
                    visit(visitor, row, "incident", "incident_id", OF_INCIDENT);
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT * FROM casualty")) {
                while (row.next()) {
                    visit(visitor, row, "casualty", "casualty_id", OF_PERSON);
                    byte[] hash = row.getBytes("name_hash");
                    if (hash != null) {
                        String context = "casualty/" + row.getString("casualty_id") + "/";
                        visitor.value(context + row.getInt("revision"), context, hash, row.getBytes("name"));
                    }
                }
            }
        }
    }

    private static void visit(Visitor visitor, ResultSet row, String of, String id, List<String> fields)
            throws SQLException {
        for (String field : fields) {
            byte[] value = row.getBytes(field);
            if (value != null) {
                String context = of + "/" + row.getString(id) + "/" + field;
                visitor.value(context + "/" + row.getInt("revision"), context, value, null);
            }
        }
    }
}
