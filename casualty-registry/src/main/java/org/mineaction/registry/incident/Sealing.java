package org.mineaction.registry.incident;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.mineaction.contract.Location;
import org.mineaction.registry.secrecy.NameIndex;
import org.mineaction.registry.secrecy.PersonalData;

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
