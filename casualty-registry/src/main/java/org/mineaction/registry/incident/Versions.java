package org.mineaction.registry.incident;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.mineaction.contract.Category;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.registry.Schema;

/** Every version of every incident: rows that are added and, but for what is erased or encrypted anew, never changed. */
@Singleton
class Versions {
    private final Session entities;
    private final Sealing sealing;
    private final Schema schema;

    Versions(Session entities, Sealing sealing, Schema schema) {
        this.entities = entities;
        this.sealing = sealing;
        this.schema = schema;
    }

    /**
     * A version before it is written.
     *
     * @param registrar who says to have written it
     * @param reason why it was withdrawn; null when it was not
     * @param changed pointers of what differs from the version before
     */
    record Entry(Instant at, String registrar, String reason, List<String> changed) {
        Entry {
            requireNonNull(registrar, "registrar");
        }
    }

    Version add(UUID incidentId, int revision, Entry entry, IncidentContent content) {
        schema.demandCurrent();
        IncidentVersion row = new IncidentVersion();
        row.id = new VersionId(incidentId, revision);
        row.status = entry.reason() == null ? Status.RECORDED : Status.WITHDRAWN;
        row.recordedAt = entry.at();
        row.registrar = entry.registrar();
        row.reason = entry.reason();
        row.changed = entry.changed().toArray(String[]::new);
        row.occurredOn = content.occurredOn();
        row.occurredAt = content.occurredAt();
        row.datePrecision = content.datePrecision();
        row.district = content.district();
        row.kind = content.kind().code();
        row.device = content.device().code();
        row.activity = content.activity();
        sealing.seal(content.particulars(), row);
        entities.persist(row);
        List<Casualty> people = new ArrayList<>();
        for (Person person : content.people()) {
            people.add(row(row.id, people.size(), person));
        }
        people.forEach(entities::persist);
        return new Version(row, people);
    }

    private Casualty row(VersionId version, int position, Person person) {
        Casualty row = new Casualty();
        row.id = new PersonId(version.incidentId(), version.revision(), person.casualtyId());
        row.position = position;
        row.outcome = person.outcome().code();
        row.personStatus = person.personStatus().code();
        row.sex = person.sex();
        row.ageGroup = person.ageGroup();
        row.role = person.role();
        row.erased = person.erased();
        sealing.seal(person.personal(), row);
        return row;
    }

    Version version(UUID incidentId, int revision) {
        IncidentVersion row = entities.find(IncidentVersion.class, new VersionId(incidentId, revision));
        return new Version(row, people(incidentId, revision));
    }

    /** The latest first; in two queries, however many there are. */
    List<Version> all(UUID incidentId) {
        Map<Integer, List<Casualty>> people = entities.createQuery(
                        "from Casualty where id.incidentId = :id order by position", Casualty.class)
                .setParameter("id", incidentId)
                .getResultStream()
                .collect(groupingBy(person -> person.id.revision()));
        return entities.createQuery(
                        "from IncidentVersion where id.incidentId = :id order by id.revision desc",
                        IncidentVersion.class)
                .setParameter("id", incidentId)
                .getResultStream()
                .map(row -> new Version(row, people.getOrDefault(row.id.revision(), List.of())))
                .toList();
    }

    private List<Casualty> people(UUID incidentId, int revision) {
        return entities.createQuery(
                        "from Casualty where id.incidentId = :id and id.revision = :revision order by position",
                        Casualty.class)
                .setParameter("id", incidentId)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** All that a version says, decrypted. */
    IncidentContent content(Version version) {
        IncidentVersion row = version.row();
        return new IncidentContent(
                row.occurredOn,
                row.occurredAt,
                row.datePrecision,
                row.district,
                IncidentKind.of(row.kind),
                Category.of(row.device),
                row.activity,
                sealing.open(row),
                version.people().stream().map(this::person).toList());
    }

    /** What the names in it may be kept as in other incidents. */
    List<byte[]> nameHashes(IncidentContent content) {
        return sealing.nameHashes(content.people());
    }

    private Person person(Casualty row) {
        return new Person(
                row.id.casualtyId(),
                Outcome.of(row.outcome),
                PersonStatus.of(row.personStatus),
                row.sex,
                row.ageGroup,
                row.role,
                sealing.open(row),
                row.erased);
    }
}
