package org.mineaction.benchmark.stack;

import java.sql.SQLException;
import org.mineaction.contract.District;

/**
 * What stands beside found items in a {@link Seed}: released land with the middle of its perimeter, maps of one district or of
 * two, and incidents since the ceasefire with one person killed and up to three injured. All of it counted, none amended.
 *
 * @param database with its tables already made
 */
public record OtherKinds(LedgerDatabase database) {
    /** One report of released land for so many of found items. */
    public static final int FOUND_ITEMS_A_RELEASE = 50;
    /** One incident for so many reports of found items. */
    public static final int FOUND_ITEMS_AN_INCIDENT = 2_000;
    /** One map for so many reports of found items. */
    public static final int FOUND_ITEMS_A_MAP = 20_000;

    private static final String LAND = """
            INSERT INTO land_release (report_id, revision, state, recorded_at, team, submitted_by_team, submitted_by_role,
                                      source_id, flags, content_hash, partition, listed_on, released_on, district,
                                      release_type, area_square_metres, depth_centimetres, task_id, latitude, longitude)
            SELECT gen_random_uuid(), 1, 'COUNTED', recorded_at, team, team, 'REPORTER', 'seed/' || i, '{}',
                   sha256(int8send(i)), floor(random() * 12), day, day, (ARRAY[%1$s])[district],
                   (ARRAY['CANCELLED', 'REDUCED', 'CLEARED'])[1 + floor(random() * 3)::int], 1 + floor(random() * 200000),
                   20, 'TASK-0001-Aghdam',
                   round(((ARRAY[%2$s])[district] + 0.04 * random() - 0.02) * 1e6) / 1e6,
                   round(((ARRAY[%3$s])[district] + 0.04 * random() - 0.02) * 1e6) / 1e6
            FROM (%4$s) AS made
            """;
    private static final String MAPS = """
            INSERT INTO minefield_map (report_id, revision, state, recorded_at, team, submitted_by_team, submitted_by_role,
                                       source_id, flags, content_hash, partition, listed_on, handed_over_on, districts,
                                       mines_planted, title)
            SELECT gen_random_uuid(), 1, 'COUNTED', recorded_at, team, team, 'REPORTER', 'seed/' || i, '{}',
                   sha256(int8send(i)), floor(random() * 12), day, day,
                   ARRAY(SELECT unnest((ARRAY[%1$s])[district : district + other]) ORDER BY 1),
                   1 + floor(random() * 1000), 'Sheet ' || i
            FROM (SELECT *, floor(random() * 2)::int AS other FROM (%4$s) AS drawn) AS made
            """;
    private static final String INCIDENTS = """
            INSERT INTO casualty (report_id, revision, state, recorded_at, team, submitted_by_team, submitted_by_role, flags,
                                  content_hash, partition, listed_on, occurred_on, district, kind, device, outcomes,
                                  person_statuses, counts)
            SELECT gen_random_uuid(), 1, 'COUNTED', recorded_at, 'casualty-registry', 'casualty-registry', 'EDITOR', '{}',
                   sha256(int8send(i)), floor(random() * 12), day, day, (ARRAY[%1$s])[district], 'INCIDENT', 'AP_MINE',
                   ARRAY['KILLED', 'INJURED'], ARRAY['CIVILIAN', 'DEMINER'], ARRAY[1, 1 + floor(random() * 3)::int]
            FROM (%4$s) AS made
            WHERE day >= DATE '2020-11-10'
            """;

    /** Adds what goes with so many reports of found items and is not there yet. */
    void growTo(long foundItems) throws SQLException {
        grow("land_release", LAND, foundItems / FOUND_ITEMS_A_RELEASE);
        grow("minefield_map", MAPS, foundItems / FOUND_ITEMS_A_MAP);
        grow("casualty", INCIDENTS, foundItems / FOUND_ITEMS_AN_INCIDENT);
    }

    private void grow(String table, String statement, long size) throws SQLException {
        long present = database.number("SELECT count(*) FROM " + table);
        database.execute(statement.formatted(
                Seed.codes(),
                Seed.ofDistricts(District::latitude),
                Seed.ofDistricts(District::longitude),
                Seed.made(present + 1, size)));
        database.execute("VACUUM (ANALYZE) " + table);
    }
}
