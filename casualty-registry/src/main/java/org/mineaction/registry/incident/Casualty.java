package org.mineaction.registry.incident;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.Immutable;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.PersonRole;
import org.mineaction.registry.draft.Sex;

/** A person in a version of an incident. What is personal is encrypted, and a name is found again by its keyed hash. */
@Entity
@Immutable
class Casualty {
    @EmbeddedId
    PersonId id;

    int position;
    String outcome;
    String personStatus;

    @Enumerated(EnumType.STRING)
    Sex sex;

    @Enumerated(EnumType.STRING)
    AgeGroup ageGroup;

    @Enumerated(EnumType.STRING)
    PersonRole role;

    byte[] name;
    byte[] contact;
    byte[] injuries;
    byte[] age;
    byte[] nameHash;
    boolean erased;
}
