package org.mineaction.registry.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mineaction.http.Mistake;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.draft.CasualtyDraft;
import org.mineaction.registry.draft.IncidentDraft;
import org.mineaction.registry.draft.LocationDraft;
import org.mineaction.registry.request.RegistryMistake;

/**
 * A draft turned into what the incident is to say. What is personal and left out stays as it is, so that whoever amends an
 * outcome need not read a name; null removes it.
 */
final class Resolved {
    private static final String NAME_SPACE = "casualty\n";

    private final UUID incidentId;
    private final int revision;
    private final IncidentContent current;
    private final Set<UUID> erased;
    private final List<Mistake> mistakes = new ArrayList<>();

    private Resolved(UUID incidentId, int revision, IncidentContent current, Set<UUID> erased) {
        this.incidentId = incidentId;
        this.revision = revision;
        this.current = current;
        this.erased = erased;
    }

    /** A first version. */
    static IncidentContent first(UUID incidentId, IncidentDraft draft) {
        return new Resolved(incidentId, 1, null, Set.of()).content(draft);
    }

    /**
     * A later version.
     *
     * @param revision the number it is to have
     * @param erased whose data were erased, in whichever version
     * @throws RefusedException when it contradicts what is kept, or says anew what was erased
     */
    static IncidentContent next(
            UUID incidentId, int revision, IncidentContent current, Set<UUID> erased, IncidentDraft draft) {
        return new Resolved(incidentId, revision, current, erased).content(draft);
    }

    private IncidentContent content(IncidentDraft draft) {
        List<CasualtyDraft> people = draft.casualties();
        IncidentContent content = new IncidentContent(
                draft.occurredOn(),
                draft.occurredAt(),
                draft.datePrecision(),
                draft.district().code(),
                draft.kind(),
                draft.device(),
                draft.activity(),
                particulars(draft),
                IntStream.range(0, people.size())
                        .mapToObj(i -> person(i, people.get(i)))
                        .toList());
        if (!mistakes.isEmpty()) {
            throw new RefusedException(mistakes);
        }
        return content;
    }

    private Particulars particulars(IncidentDraft draft) {
        Particulars kept = current == null ? Particulars.NOTHING : current.particulars();
        LocationDraft location = draft.location();
        return new Particulars(
                draft.says("location") ? (location == null ? null : location.location()) : kept.location(),
                draft.says("place") ? draft.place() : kept.place(),
                draft.says("source") ? draft.source() : kept.source(),
                draft.says("remarks") ? draft.remarks() : kept.remarks());
    }

    private Person person(int position, CasualtyDraft draft) {
        UUID id = draft.casualtyId() == null ? newPerson(position) : draft.casualtyId();
        Person known = current == null ? null : current.person(id).orElse(null);
        Personal kept = known == null ? Personal.NOTHING : known.personal();
        boolean isErased = erased.contains(id);
        Personal personal = new Personal(
                kept(draft, "name", CasualtyDraft::name, kept.name()),
                kept(draft, "contact", CasualtyDraft::contact, kept.contact()),
                kept(draft, "injuries", CasualtyDraft::injuries, kept.injuries()),
                kept(draft, "age", CasualtyDraft::age, kept.age()));
        check(position, draft, personal, isErased);
        return new Person(
                id,
                draft.outcome(),
                draft.personStatus(),
                draft.sex(),
                draft.ageGroup(),
                draft.role(),
                personal,
                isErased);
    }

    private static <T> T kept(CasualtyDraft draft, String field, Function<CasualtyDraft, T> sent, T kept) {
        return draft.says(field) ? sent.apply(draft) : kept;
    }

    private void check(int position, CasualtyDraft draft, Personal personal, boolean isErased) {
        String pointer = "/casualties/" + position;
        if (isErased && !personal.equals(Personal.NOTHING)) {
            mistakes.add(Mistake.of(
                    pointer,
                    RegistryMistake.ERASED,
                    "The personal data of this person were erased for good and are not taken in again."));
        } else if (!draft.ageGroup().agreesWith(personal.age())) {
            mistakes.add(Mistake.at(
                    pointer + "/ageGroup",
                    RegistryMistake.AGE_DISAGREES,
                    "does not agree with the age on record; send age as well, or null to remove it"));
        }
    }

    /** The same for the same sending, so that a first report sent again says the same. */
    private UUID newPerson(int position) {
        return UuidCreator.getNameBasedSha1(incidentId, NAME_SPACE + revision + "\n" + position);
    }
}
