package org.mineaction.statistics.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mineaction.relay.StopSignal;
import org.mineaction.statistics.Database;

/**
 * The tables that are read, in the schema {@code public}, and those built anew beside them, and how these take their place: in one
 * transaction, so that whoever reads sees either. The tables of before stay in the schema {@code before_rebuild}
 * until the next time.
 *
 * @param database all of it
 */
record Exchange(Database database) {
    /** Where a ledger is built anew. */
    static final String SCHEMA = "rebuild";

    /** So long at most do those who merge wait for what is built anew to have all that they have merged. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(3);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** Whoever comes while the schemas change names must not find one by its name and meet the other. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(0x72656275696C64);\n";

    private static final String BEGIN = ALONE + """
            DROP SCHEMA IF EXISTS before_rebuild CASCADE;
            DROP SCHEMA IF EXISTS rebuild CASCADE;
            CREATE SCHEMA rebuild
            """;

    private static final String VERSIONS_DIFFER = """
            SELECT EXISTS (
                (SELECT version FROM public.flyway_schema_history WHERE success AND version IS NOT NULL
                 EXCEPT SELECT version FROM rebuild.flyway_schema_history WHERE success)
                UNION ALL
                (SELECT version FROM rebuild.flyway_schema_history WHERE success AND version IS NOT NULL
                 EXCEPT SELECT version FROM public.flyway_schema_history WHERE success))
            """;

    /** What a schema named public may hold besides, and would lose with the next time but one: it would change its name too. */
    private static final String OTHERS = """
            SELECT thing FROM (
                SELECT relname::text AS thing, relnamespace AS schema FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
                UNION ALL
                SELECT typname::text, typnamespace FROM pg_type WHERE typtype IN ('d', 'e', 'r')
                UNION ALL
                SELECT proname::text, pronamespace FROM pg_proc
                UNION ALL
                SELECT 'extension ' || extname, extnamespace FROM pg_extension) AS things
            GROUP BY thing
            HAVING bool_or(schema = 'public'::regnamespace) AND NOT bool_or(schema = 'rebuild'::regnamespace)
            UNION
            -- Views elsewhere upon its tables would go on with those of before, and be dropped with them.
            SELECT 'view ' || view.oid::regclass
            FROM pg_depend JOIN pg_rewrite rule ON rule.oid = objid JOIN pg_class view ON view.oid = ev_class
                 JOIN pg_class used ON used.oid = refobjid
            WHERE classid = 'pg_rewrite'::regclass AND refclassid = 'pg_class'::regclass
              AND used.relnamespace = 'public'::regnamespace AND view.relnamespace <> 'public'::regnamespace
            ORDER BY thing
            """;

    private static final String IS_TAKEN =
            "SELECT to_regnamespace('rebuild') IS NULL AND to_regnamespace('before_rebuild') IS NOT NULL";

    private static final String IS_UNFINISHED = "SELECT to_regnamespace('rebuild') IS NOT NULL";

    private static final String ANALYSES = """
            SELECT format('ANALYZE rebuild.%I', tablename) FROM pg_tables WHERE schemaname = 'rebuild'
            """;

    // Nobody merges, issues a bulletin or sends a dead letter again meanwhile; everybody can read.
    private static final String HOLD_STILL = ALONE + """
            SET LOCAL synchronous_commit = on;
            LOCK TABLE public.consumed, public.issued_bulletin, public.dead_letter IN EXCLUSIVE MODE
            """;

    private static final String IS_BEHIND = """
            SELECT EXISTS (SELECT FROM public.consumed old LEFT JOIN rebuild.consumed new USING (topic, partition)
                           WHERE coalesce(new.next_offset, 0) < old.next_offset)
            """;

    private static final String CARRY_OVER = """
            -- Nothing more is merged here either: its notes would be numbered like those below.
            LOCK TABLE rebuild.consumed IN EXCLUSIVE MODE;

            INSERT INTO rebuild.issued_bulletin SELECT * FROM public.issued_bulletin;

            UPDATE rebuild.dead_letter new SET replayed_at = old.replayed_at
            FROM public.dead_letter old
            WHERE (new.kind, new.partition, new.record_offset) = (old.kind, old.partition, old.record_offset);

            -- Whoever publishes may be about to forget notes by their positions, and has used versions: both go on from there.
            SELECT setval('rebuild.changed_total_position_seq', (SELECT last_value + 1000 FROM public.changed_total_position_seq));
            -- Whoever begins to publish meanwhile takes the clock for the version: this is a minute beyond it.
            SELECT setval('rebuild.running_total_version',
                          greatest(last_value, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint) + 60000000)
            FROM public.running_total_version;
            DELETE FROM rebuild.changed_total;
            -- All there are, and those there are no longer, which come to nothing.
            INSERT INTO rebuild.changed_total (kind, days, districts, codes)
            SELECT kind, array_agg(day), array_agg(district), array_agg(code)
            FROM (SELECT kind, day, district, code FROM public.daily_total WHERE kind <> 'casualty'
                  UNION
                  SELECT kind, day, district, code FROM rebuild.daily_total WHERE kind <> 'casualty'
                  UNION
                  -- Those that have just come to nothing, which nobody has been told yet.
                  SELECT noted.kind, total.day, total.district, total.code
                  FROM public.changed_total noted,
                       unnest(noted.days, noted.districts, noted.codes) AS total (day, district, code)) AS totals
            GROUP BY kind, date_trunc('month', day);

            ALTER SCHEMA public RENAME TO before_rebuild;
            ALTER SCHEMA rebuild RENAME TO public
            """;

    /** Has an empty place to build in. What an earlier time left is gone. */
    void begin() throws SQLException {
        database.write(connection -> execute(connection, BEGIN));
    }

    /** Whether the tables are of another version than those built anew: then they cannot take their place. */
    boolean isOfAnotherVersion() throws SQLException {
        return database.read(connection -> isTrue(connection, VERSIONS_DIFFER));
    }

    /**
     * Refuses where the schema {@code public} holds what is not the ledger's.
     *
     * @throws CannotRebuildException when it does
     */
    void checkOthers() throws SQLException {
        database.read(connection -> {
            checkOthers(connection);
            return null;
        });
    }

    private static void checkOthers(Connection connection) throws SQLException {
        List<String> others = texts(connection, OTHERS);
        if (!others.isEmpty()) {
            throw new CannotRebuildException(
                    "the schema public holds what is not the ledger's and would change its name with it: "
                            + String.join(", ", others));
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Has the database know how much of what there is: the first who ask must not get plans for empty tables. */
    void analyse() throws SQLException {
        database.read(connection -> {
            for (String statement : texts(connection, ANALYSES)) {
                execute(connection, statement);
            }
            return null;
        });
    }

    /** Whether what was built anew has taken its place; for whoever was cut off before being told. */
    boolean isTaken() throws SQLException {
        return database.read(connection -> isTrue(connection, IS_TAKEN));
    }

    /** Whether there is one that was begun and has not taken its place: it is under way, or has ended in vain. */
    boolean isUnfinished() throws SQLException {
        return database.read(connection -> isTrue(connection, IS_UNFINISHED));
    }

    /**
     * Puts what is built anew in the place of what is read, if it has all that is merged there.
     *
     * @return whether it has
     * @throws CannotRebuildException when the tables that are read have been upgraded meanwhile
     */
    boolean take(StopSignal stop) throws SQLException {
        return database.write(connection -> {
            execute(connection, HOLD_STILL);
            if (isTrue(connection, VERSIONS_DIFFER)) {
                throw new CannotRebuildException("the tables that are read have been upgraded meanwhile");
            }
            checkOthers(connection);
            if (!catchesUp(connection, stop)) {
                return false;
            }
            execute(connection, CARRY_OVER);
            return true;
        });
    }

    private static boolean catchesUp(Connection connection, StopSignal stop) throws SQLException {
        long deadline = System.nanoTime() + CATCHING_UP.toNanos();
        while (isTrue(connection, IS_BEHIND)) {
            if (System.nanoTime() > deadline || stop.isGivenWithin(BETWEEN_LOOKS)) {
                return false;
            }
        }
        return true;
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
