package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;

/**
 * What a revision of an incident says, as far as everybody may know it.
 *
 * @param occurredOn the local date; empty for a withdrawal
 * @param district its code; empty for a withdrawal
 * @param kind its code; empty for a withdrawal
 * @param device its code; empty for a withdrawal
 * @param people of each person the codes of outcome and status, such as {@code KILLED/CIVILIAN}; sorted, for their order
 *     says nothing; none for a withdrawal
 */
record Happening(String occurredOn, String district, String kind, String device, List<String> people) {
    static final Happening WITHDRAWN = new Happening("", "", "", "", List.of());

    private static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ", "AZ-CAB", "AZ-TAR");
    private static final List<Category> DEVICES = List.of(Category.AP_MINE, Category.AT_MINE, Category.UXO);
    private static final int DAYS = 28;
    private static final int MOST = 5;
    private static final String SEPARATOR = "/";
    private static final String PERSON = """
            {"casualtyId":"%s","outcome":"%s","personStatus":"%s","sex":"MALE","ageGroup":"ADULT"}""";
    private static final String INCIDENT = """
            {%s"occurredOn":"%s","district":"%s","kind":"%s","device":"%s","activity":"%s","casualties":[%s]}""";

    Happening {
        people = people.stream().sorted().toList();
    }

    static Happening of(Content content) {
        return content instanceof Casualties casualties
                ? new Happening(
                        casualties.occurredOn().toString(),
                        casualties.district(),
                        casualties.kind().code(),
                        casualties.device().code(),
                        casualties.casualties().stream()
                                .flatMap(Happening::eachOf)
                                .toList())
                : WITHDRAWN;
    }

    private static Stream<String> eachOf(CasualtyCount alike) {
        return Collections.nCopies(alike.count(), person(alike.outcome(), alike.personStatus())).stream();
    }

    private static String person(Outcome outcome, PersonStatus status) {
        return outcome.code() + SEPARATOR + status.code();
    }

    static Happening drawn(Random random) {
        return new Happening(
                "2021-06-%02d".formatted(1 + random.nextInt(DAYS)),
                oneOf(DISTRICTS, random),
                oneOf(IncidentKind.LIST.all(), random).code(),
                oneOf(DEVICES, random).code(),
                IntStream.rangeClosed(0, random.nextInt(MOST))
                        .mapToObj(any -> drawnPerson(random))
                        .toList());
    }

    private static String drawnPerson(Random random) {
        return person(oneOf(Outcome.LIST.all(), random), oneOf(PersonStatus.LIST.all(), random));
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    boolean isWithdrawal() {
        return equals(WITHDRAWN);
    }

    /** How many people came to this. */
    long count(Outcome outcome) {
        return people.stream()
                .filter(person -> person.startsWith(outcome.code() + SEPARATOR))
                .count();
    }

    /** As a registrar enters it, after the fields given. */
    String body(String first, UUID incident) {
        List<String> entered = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            UUID id = new UUID(incident.getMostSignificantBits() + person, incident.getLeastSignificantBits());
            String[] codes = people.get(person).split(SEPARATOR, -1);
            entered.add(PERSON.formatted(id, codes[0], codes[1]));
        }
        return INCIDENT.formatted(first, occurredOn, district, kind, device, activity(), String.join(",", entered));
    }

    /** An accident happens at a demining workplace, where nobody farms. */
    private String activity() {
        return kind.equals(IncidentKind.ACCIDENT.code()) ? "DEMINING" : "FARMING";
    }
}
