package org.mineaction.registry.draft;

import static org.mineaction.registry.request.RegistryMistake.ACTIVITY_DISAGREES;
import static org.mineaction.registry.request.RegistryMistake.AGE_DISAGREES;
import static org.mineaction.registry.request.RegistryMistake.BEFORE_CEASEFIRE;
import static org.mineaction.registry.request.RegistryMistake.IN_THE_FUTURE;
import static org.mineaction.registry.request.RegistryMistake.REPEATED_CASUALTY;
import static org.mineaction.registry.request.RegistryMistake.ROLE_WITHOUT_ACCIDENT;
import static org.mineaction.registry.request.RegistryMistake.TIME_WITHOUT_DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mineaction.contract.IncidentKind;
import org.mineaction.http.Mistake;

/**
 * What the fields of an incident must be together.
 *
 * @param ceasefire the first day that is recorded
 * @param today the last, in Asia/Baku
 */
record IncidentRules(LocalDate ceasefire, LocalDate today) {
    /** What people may be doing at a demining workplace; everything else happens away from it (IMAS 10.60). */
    private static final Set<Activity> AT_WORKPLACE = Set.of(Activity.DEMINING, Activity.OTHER, Activity.UNKNOWN);

    /**
     * The first day on which it may have happened: that of the month or year if no more is known, but never before the
     * ceasefire unless all of it is.
     */
    LocalDate firstDay(LocalDate occurredOn, DatePrecision precision) {
        LocalDate first = precision.first(occurredOn);
        return first.isBefore(ceasefire)
                        && !precision.last(occurredOn).isBefore(ceasefire)
                        && precision != DatePrecision.DAY
                ? ceasefire
                : first;
    }

    /** Every rule that is broken. Fields that are missing break none here. */
    List<Mistake> broken(IncidentDraft draft) {
        List<Mistake> broken = new ArrayList<>();
        if (draft.occurredOn() != null) {
            date(draft, broken);
        }
        if (draft.kind() == null || !draft.kind().equals(IncidentKind.ACCIDENT)) {
            noRoles(draft, broken);
        } else if (draft.activity() != null && !AT_WORKPLACE.contains(draft.activity())) {
            broken.add(
                    Mistake.at(
                            "/activity",
                            ACTIVITY_DISAGREES,
                            "must be DEMINING, OTHER or UNKNOWN in an ACCIDENT, which happens at a demining workplace (IMAS 10.60)"));
        }
        people(draft, broken);
        return broken;
    }

    private void date(IncidentDraft draft, List<Mistake> broken) {
        LocalDate first = firstDay(draft.occurredOn(), draft.datePrecision());
        if (first.isBefore(ceasefire)) {
            broken.add(Mistake.at(
                    "/occurredOn",
                    BEFORE_CEASEFIRE,
                    "must not be before " + ceasefire + ", the ceasefire: the registry records what happened since"));
        } else if (first.isAfter(today)) {
            broken.add(Mistake.at("/occurredOn", IN_THE_FUTURE, "must not be after today, " + today + " in Baku"));
        }
        if (draft.occurredAt() != null && draft.datePrecision() != DatePrecision.DAY) {
            broken.add(Mistake.at("/occurredAt", TIME_WITHOUT_DAY, "is only for a day that is known"));
        }
    }

    private static void noRoles(IncidentDraft draft, List<Mistake> broken) {
        eachPerson(draft, (pointer, person) -> {
            if (person.role() != null) {
                broken.add(Mistake.at(
                        pointer + "/role", ROLE_WITHOUT_ACCIDENT, "is only for an ACCIDENT, at a demining workplace"));
            }
        });
    }

    private static void people(IncidentDraft draft, List<Mistake> broken) {
        Set<UUID> known = new HashSet<>();
        eachPerson(draft, (pointer, person) -> {
            if (person.ageGroup() != null && !person.ageGroup().agreesWith(person.age())) {
                broken.add(disagreeing(pointer));
            }
            if (person.casualtyId() != null && !known.add(person.casualtyId())) {
                broken.add(Mistake.at(pointer + "/casualtyId", REPEATED_CASUALTY, "must not be given twice"));
            }
        });
    }

    private static Mistake disagreeing(String pointer) {
        return Mistake.at(
                pointer + "/ageGroup", AGE_DISAGREES, "must agree with age: CHILD is under 18. Either may be left out");
    }

    private static void eachPerson(IncidentDraft draft, PersonRule rule) {
        List<CasualtyDraft> people = draft.casualties() == null ? List.of() : draft.casualties();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i) != null) {
                rule.look("/casualties/" + i, people.get(i));
            }
        }
    }

    private interface PersonRule {
        void look(String pointer, CasualtyDraft person);
    }
}
