package org.mineaction.registry.incident;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.Sex;
import org.mineaction.registry.sql.Sql;

/** Keeps the table that figures are added up from as the incidents are: a row for those of an incident who are alike. */
@Singleton
class Figures {
    private static final String REMOVE = "DELETE FROM counted WHERE incident_id = ?";
    private static final String COUNT = """
            INSERT INTO counted (incident_id, occurred_on, month, year, killed, injured, unknown,
                first_of_incident, first_of_outcome, first_of_status, first_of_outcome_status,
                district, device, activity, outcome, person_status, sex, age_group)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    Figures(Sql sql) {
        this.sql = sql;
    }

    /** What people of an incident have in common. */
    private record Kind(Outcome outcome, PersonStatus status, Sex sex, AgeGroup ageGroup) {
        static Kind of(Person person) {
            return new Kind(person.outcome(), person.personStatus(), person.sex(), person.ageGroup());
        }

        /** So many people if they came to this outcome, otherwise none. */
        int of(int people, Outcome asked) {
            return outcome.equals(asked) ? people : 0;
        }
    }

    /** Counts a new incident. */
    void add(Incident incident, List<Person> people) {
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        people.forEach(person -> kinds.merge(Kind.of(person), 1, Integer::sum));
        Set<List<?>> seen = new HashSet<>();
        List<Object[]> rows = new ArrayList<>();
        kinds.forEach((kind, count) -> rows.add(row(incident, kind, count, seen)));
        sql.executeEach(COUNT, rows);
    }

    private static Object[] row(Incident incident, Kind kind, int people, Set<List<?>> seen) {
        int killed = kind.of(people, Outcome.KILLED);
        int injured = kind.of(people, Outcome.INJURED);
        return new Object[] {
            incident.incidentId,
            incident.occurredOn,
            incident.occurredOn.getYear() * 100 + incident.occurredOn.getMonthValue(),
            incident.occurredOn.getYear(),
            killed,
            injured,
            people - killed - injured,
            first(seen),
            first(seen, kind.outcome()),
            first(seen, kind.status()),
            first(seen, kind.outcome(), kind.status()),
            incident.district,
            incident.device,
            incident.activity.name(),
            kind.outcome().code(),
            kind.status().code(),
            kind.sex().name(),
            kind.ageGroup().name()
        };
    }

    /** 1 for one row of each such part of the incident, so that incidents are counted by adding up; 0 for the others. */
    private static int first(Set<List<?>> seen, Object... part) {
        return seen.add(List.of(part)) ? 1 : 0;
    }

    /** Counts a changed incident anew, or no more if it was withdrawn. */
    void update(Incident incident, List<Person> people) {
        sql.execute(REMOVE, incident.incidentId);
        if (!incident.isWithdrawn()) {
            add(incident, people);
        }
    }
}
