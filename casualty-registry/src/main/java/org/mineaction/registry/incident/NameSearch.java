package org.mineaction.registry.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.mineaction.registry.access.ReadLog;
import org.mineaction.registry.access.Reader;
import org.mineaction.registry.secrecy.KeyCheck;
import org.mineaction.registry.secrecy.NameIndex;
import org.mineaction.registry.secrecy.WrongKeysException;
import org.mineaction.registry.sql.Sql;

/** Finds people by their name, which is hashed before anything is asked, and writes down who looked. */
@Singleton
class NameSearch {
    private static final int MOST = 200;
    private static final String FIND = """
            SELECT c.incident_id, c.casualty_id
            FROM casualty c
            JOIN incident i USING (incident_id, revision)
            WHERE c.name_hash = ANY (?)
            ORDER BY i.occurred_on DESC, i.incident_id DESC
            LIMIT %d
            """.formatted(MOST + 1);

    private final Session entities;
    private final Sql sql;
    private final NameIndex names;
    private final Incidents incidents;
    private final ReadLog log;
    private final KeyCheck keys;

    NameSearch(Session entities, Sql sql, NameIndex names, KeyCheck keys, Incidents incidents, ReadLog log) {
        this.entities = entities;
        this.sql = sql;
        this.names = names;
        this.keys = keys;
        this.incidents = incidents;
        this.log = log;
    }

    /** One row found. */
    record Row(UUID incidentId, UUID casualtyId) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
    }

    /**
     * While keys change, a person is kept under either of them and looked for under all, in one statement, so that nobody is
     * missed who is hashed anew at that moment.
     *
     * @throws WrongKeysException when others hash with a key that is not here: what they wrote would be missed
     */
    @Transactional
    SearchAnswer search(String name, Reader reader) {
        List<Row> rows = sql.rows(FIND, Row::of, (Object) names.hashes(name).toArray(byte[][]::new));
        // Afterwards: a key is noted before anything is written with it.
        entities.doWork(keys::compare);
        Map<UUID, List<UUID>> people = rows.stream()
                .limit(MOST)
                .collect(groupingBy(Row::incidentId, LinkedHashMap::new, mapping(Row::casualtyId, toList())));
        log.searched(reader, List.copyOf(people.keySet()));
        Map<UUID, Incident> found = incidents.byIds(people.keySet());
        return new SearchAnswer(
                people.entrySet().stream()
                        .map(one -> new SearchAnswer.Found(ListedIncident.of(found.get(one.getKey())), one.getValue()))
                        .toList(),
                rows.size() <= MOST);
    }
}
