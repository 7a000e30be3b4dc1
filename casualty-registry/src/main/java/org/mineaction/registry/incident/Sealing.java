package org.mineaction.registry.incident;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mineaction.contract.Location;
import org.mineaction.registry.secrecy.NameIndex;
import org.mineaction.registry.secrecy.PersonalData;
import org.mineaction.registry.secrecy.UnreadableDataException;

/** What is personal on its way into the database and out of it. Nothing else decrypts. */
@Singleton
class Sealing {
    private static final String SEPARATOR = " ";

    private final PersonalData data;
    private final NameIndex names;

    Sealing(PersonalData data, NameIndex names) {
        this.data = data;
        this.names = names;
    }

    void seal(Particulars clear, IncidentVersion into) {
        UUID id = into.id.incidentId();
        into.location = data.encrypt(written(clear.location()), context(id, "location"));
        into.place = data.encrypt(clear.place(), context(id, "place"));
        into.source = data.encrypt(clear.source(), context(id, "source"));
        into.remarks = data.encrypt(clear.remarks(), context(id, "remarks"));
    }

    Particulars open(IncidentVersion row) {
        UUID id = row.id.incidentId();
        return new Particulars(
                location(data.decrypt(row.location, context(id, "location"))),
                data.decrypt(row.place, context(id, "place")),
                data.decrypt(row.source, context(id, "source")),
                data.decrypt(row.remarks, context(id, "remarks")));
    }

    void seal(Personal clear, Casualty into) {
        UUID id = into.id.casualtyId();
        into.name = data.encrypt(clear.name(), ofPerson(id, "name"));
        into.contact = data.encrypt(clear.contact(), ofPerson(id, "contact"));
        into.injuries = data.encrypt(clear.injuries(), ofPerson(id, "injuries"));
        into.age = data.encrypt(clear.age() == null ? null : clear.age().toString(), ofPerson(id, "age"));
        into.nameHash = names.hash(clear.name());
    }

    Personal open(Casualty row) {
        UUID id = row.id.casualtyId();
        String age = data.decrypt(row.age, ofPerson(id, "age"));
        return new Personal(
                data.decrypt(row.name, ofPerson(id, "name")),
                data.decrypt(row.contact, ofPerson(id, "contact")),
                data.decrypt(row.injuries, ofPerson(id, "injuries")),
                age == null ? null : Integer.valueOf(age));
    }

    /** What the names of these people may be kept as, whichever of the keys they were hashed with. */
    List<byte[]> nameHashes(List<Person> people) {
        return people.stream()
                .flatMap(person -> names.hashes(person.personal().name()).stream())
                .toList();
    }

    /** Whether nothing in the row is under another key than the primary ones. */
    boolean isUnderPrimary(SealedRow row) {
        return row.values().entrySet().stream().allMatch(one -> isUnderPrimary(one.getKey(), one.getValue()));
    }

    private boolean isUnderPrimary(String column, byte[] value) {
        return value == null
                || (column.equals(SealedTable.NAME_HASH) ? names.isUnderPrimary(value) : data.isUnderPrimary(value));
    }

    /**
     * The row with the same content under the primary keys.
     *
     * @throws UnreadableDataException when some of it cannot be decrypted
     */
    SealedRow anew(SealedRow row) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        row.values()
                .forEach((column, value) ->
                        values.put(column, isUnderPrimary(column, value) ? value : anew(row, column)));
        return new SealedRow(row.table(), row.key(), values);
    }

    private byte[] anew(SealedRow row, String column) {
        return column.equals(SealedTable.NAME_HASH)
                ? names.hash(open(row, "name"))
                : data.encrypt(open(row, column), context(row, column));
    }

    private String open(SealedRow row, String column) {
        return data.decrypt(row.values().get(column), context(row, column));
    }

    private static String context(SealedRow row, String column) {
        return row.table() == SealedTable.CASUALTY ? ofPerson(row.ownerId(), column) : context(row.ownerId(), column);
    }

    private static String context(UUID incidentId, String field) {
        return "incident/" + incidentId + "/" + field;
    }

    private static String ofPerson(UUID casualtyId, String field) {
        return "casualty/" + casualtyId + "/" + field;
    }

    private static String written(Location location) {
        return location == null
                ? null
                : location.latitude() + SEPARATOR + location.longitude() + SEPARATOR + location.accuracyMetres();
    }

    private static Location location(String written) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split(SEPARATOR, -1);
        Double accuracy = parts[2].equals("null") ? null : Double.valueOf(parts[2]);
        return new Location(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), accuracy);
    }
}
