package org.mineaction.registry.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** What differs between two versions of an incident, as JSON pointers with people by their ids; never what it was or is. */
final class Changes {
    private static final List<Field<IncidentContent>> OF_INCIDENT = List.of(
            new Field<>("occurredOn", IncidentContent::occurredOn),
            new Field<>("occurredAt", IncidentContent::occurredAt),
            new Field<>("datePrecision", IncidentContent::datePrecision),
            new Field<>("district", IncidentContent::district),
            new Field<>("location", one -> one.particulars().location()),
            new Field<>("place", one -> one.particulars().place()),
            new Field<>("kind", IncidentContent::kind),
            new Field<>("device", IncidentContent::device),
            new Field<>("activity", IncidentContent::activity),
            new Field<>("source", one -> one.particulars().source()),
            new Field<>("remarks", one -> one.particulars().remarks()));
    private static final List<Field<Person>> OF_PERSON = List.of(
            new Field<>("outcome", Person::outcome),
            new Field<>("personStatus", Person::personStatus),
            new Field<>("sex", Person::sex),
            new Field<>("ageGroup", Person::ageGroup),
            new Field<>("age", one -> one.personal().age()),
            new Field<>("role", Person::role),
            new Field<>("name", one -> one.personal().name()),
            new Field<>("contact", one -> one.personal().contact()),
            new Field<>("injuries", one -> one.personal().injuries()));

    private Changes() {}

    private record Field<T>(String name, Function<T, Object> value) {
        boolean differs(T before, T after) {
            return !Objects.equals(value.apply(before), value.apply(after));
        }
    }

    /** The pointers; a person who came or went has one for the person as a whole. */
    static List<String> between(IncidentContent before, IncidentContent after) {
        List<String> changes = new ArrayList<>();
        add(OF_INCIDENT, "", before, after, changes);
        for (Person person : after.people()) {
            String pointer = pointer(person.casualtyId());
            before.person(person.casualtyId())
                    .ifPresentOrElse(
                            known -> add(OF_PERSON, pointer, known, person, changes), () -> changes.add(pointer));
        }
        before.people().stream()
                .map(Person::casualtyId)
                .filter(id -> after.person(id).isEmpty())
                .forEach(gone -> changes.add(pointer(gone)));
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add("/casualties");
        }
        return changes;
    }

    private static String pointer(UUID casualtyId) {
        return "/casualties/" + casualtyId;
    }

    private static <T> void add(List<Field<T>> fields, String at, T before, T after, List<String> changes) {
        fields.stream()
                .filter(field -> field.differs(before, after))
                .map(field -> at + "/" + field.name())
                .forEach(changes::add);
    }
}
