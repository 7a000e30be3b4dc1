package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.endtoend.Database;
import org.mineaction.local.ServiceProcess;

/** Whether the registry, its topic and statistics know the same incidents, and nothing waits in between. */
final class RegistryCheck {
    private static final String EVERYTHING = "?from=2020-11-10&to=2030-12-31";
    private static final String CURRENT = """
            SELECT incident_id, revision, status = 'WITHDRAWN', occurred_on, district, kind, device, ARRAY(
                SELECT outcome || '/' || person_status
                FROM (VALUES
                         ('CIVILIAN', civilian_killed, civilian_injured, civilian_unknown),
                         ('MILITARY_OR_SECURITY', military_or_security_killed, military_or_security_injured,
                          military_or_security_unknown),
                         ('DEMINER', deminer_killed, deminer_injured, deminer_unknown),
                         ('UNKNOWN', status_unknown_killed, status_unknown_injured, status_unknown_unknown))
                         AS tally (person_status, killed, injured, unknown),
                     LATERAL (VALUES ('KILLED', tally.killed), ('INJURED', tally.injured), ('UNKNOWN', tally.unknown))
                         AS each (outcome, people),
                     generate_series(1, people))
            FROM incident
            """;
    private static final String COUNTED = """
            SELECT report_id, revision, state = 'WITHDRAWN', occurred_on, district, kind, device, ARRAY(
                SELECT outcome || '/' || person_status
                FROM unnest(outcomes, person_statuses, counts) AS each (outcome, person_status, people),
                     generate_series(1, people))
            FROM casualty
            """;
    private static final String IN_DOUBT = "SELECT count(*) FROM casualty WHERE state NOT IN ('COUNTED', 'WITHDRAWN')";

    /** Day, place and code of the people who count, from the facts and from what is kept of them. */
    private static final String DISAGREEMENTS = """
            SELECT count(*) FROM (
                SELECT occurred_on, district, told_outcome || '/' || told_status, sum(people)::bigint, count(DISTINCT report_id)
                FROM casualty, unnest(outcomes, person_statuses, counts) AS each (outcome, status, people),
                     LATERAL (VALUES (outcome), ('*')) AS of_outcome (told_outcome),
                     LATERAL (VALUES (status), ('*')) AS of_status (told_status)
                WHERE state IN ('COUNTED', 'CONFLICTING') GROUP BY 1, 2, 3) AS facts (day, district, code, amount, reports)
            FULL JOIN (
                SELECT day, district, code, sum(amount)::bigint, sum(reports)::bigint FROM daily_total WHERE kind = 'casualty'
                GROUP BY 1, 2, 3 HAVING sum(reports) <> 0) AS kept (day, district, code, amount, reports)
            USING (day, district, code, amount, reports)
            WHERE kept.* IS NULL OR facts.* IS NULL
            """;

    private final Surroundings surroundings;
    private final IncidentExpectation topic;
    private final Database registry;
    private final Database statistics;
    private final Disagreements wrong = new Disagreements();

    RegistryCheck(Surroundings surroundings, IncidentExpectation topic) {
        this.surroundings = surroundings;
        this.topic = topic;
        this.registry = new Database(surroundings.registryPostgres(), "registry");
        this.statistics = new Database(surroundings.postgres(), "statistics");
    }

    /** Why not everything is told yet; empty when it is. */
    List<String> whatIsUntold() throws SQLException {
        long waiting = registry.number("SELECT count(*) FROM outbox");
        return waiting == 0 ? List.of() : List.of(waiting + " events wait in the outbox");
    }

    /** Reads the topic on; returns where it ends. */
    Map<TopicPartition, Long> catchUp() {
        return topic.catchUp();
    }

    /** What is wrong; to be asked when all are well and nothing is sent any more. */
    List<String> disagreements() throws SQLException, IOException {
        wrong.clear();
        wrong.addAll(topic.wrong());
        compareRevisions();
        compareCurrent();
        compareFigures();
        return wrong.all();
    }

    /** Every version the registry keeps was told, and no other. */
    private void compareRevisions() throws SQLException {
        Set<String> kept = new HashSet<>(registry.rows(
                "SELECT incident_id, revision FROM incident_version", row -> row.getString(1) + "/" + row.getInt(2)));
        Set<String> told = new HashSet<>();
        topic.incidents().forEach((id, revisions) -> revisions.keySet().forEach(number -> told.add(id + "/" + number)));
        kept.stream().filter(one -> !told.contains(one)).forEach(one -> wrong.add("kept and not told: " + one));
        told.stream().filter(one -> !kept.contains(one)).forEach(one -> wrong.add("told and not kept: " + one));
    }

    private void compareCurrent() throws SQLException {
        Map<UUID, IncidentRevision> last = new HashMap<>();
        topic.incidents()
                .forEach((id, revisions) -> last.put(
                        id,
                        new IncidentRevision(
                                id,
                                revisions.lastKey(),
                                revisions.lastEntry().getValue().says())));
        compare("the registry", last, current(registry, CURRENT));
        compare("statistics", last, current(statistics, COUNTED));
        wrong.same("incidents in doubt", 0, statistics.number(IN_DOUBT));
        wrong.same("daily totals that are not what the incidents add up to", 0, statistics.number(DISAGREEMENTS));
    }

    private static Map<UUID, IncidentRevision> current(Database database, String query) throws SQLException {
        Map<UUID, IncidentRevision> current = new HashMap<>();
        database.rows(query, RegistryCheck::revision).forEach(one -> current.put(one.incidentId(), one));
        return current;
    }

    private static IncidentRevision revision(ResultSet row) throws SQLException {
        Happening says = row.getBoolean(3)
                ? Happening.WITHDRAWN
                : new Happening(
                        row.getString(4), row.getString(5), row.getString(6), row.getString(7), List.of((String[])
                                row.getArray(8).getArray()));
        return new IncidentRevision(row.getObject(1, UUID.class), row.getInt(2), says);
    }

    private void compare(String who, Map<UUID, IncidentRevision> told, Map<UUID, IncidentRevision> known) {
        told.forEach((id, revision) -> {
            if (!revision.equals(known.get(id))) {
                wrong.add("of %s %s knows %s, and told is %s".formatted(id, who, known.get(id), revision));
            }
        });
        wrong.same("incidents that " + who + " knows", told.size(), known.size());
    }

    private void compareFigures() throws IOException {
        for (ServiceProcess service : surroundings.registries()) {
            JsonNode summary = figures(service.ports().address() + "/registry/v1/summary" + EVERYTHING);
            for (ServiceProcess counting : surroundings.statistics()) {
                JsonNode casualties = figures(counting.ports().address() + "/statistics/v1/casualties" + EVERYTHING);
                for (String figure : List.of("killed", "injured", "unknown", "incidents")) {
                    wrong.same(
                            figure + " in all",
                            summary.path(figure).asLong(-1),
                            casualties.path(figure).asLong(-2));
                }
            }
        }
    }

    private JsonNode figures(String address) throws IOException {
        HttpResponse<String> answer = Http.get(address);
        wrong.same("status of " + address, 200, answer.statusCode());
        return Http.json(answer.body());
    }

    /** Those of these that the registry has said it has, and has not told. */
    List<IncidentRevision> missing(List<IncidentRevision> registered) {
        return registered.stream().filter(one -> !topic.isTold(one)).toList();
    }
}
