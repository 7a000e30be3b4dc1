package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.Outcome;

/**
 * What a revision of an incident says, as far as it changes figures.
 *
 * @param occurredOn the local date; empty for a withdrawal
 * @param district its code; empty for a withdrawal
 * @param device its code; empty for a withdrawal
 * @param killed how many people
 * @param injured how many people
 */
record Happening(String occurredOn, String district, String device, int killed, int injured) {
    static final Happening WITHDRAWN = new Happening("", "", "", 0, 0);

    private static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ", "AZ-CAB", "AZ-TAR");
    private static final List<Category> DEVICES = List.of(Category.AP_MINE, Category.AT_MINE, Category.UXO);
    private static final int DAYS = 28;
    private static final int MOST = 3;
    private static final String PERSON = """
            {"casualtyId":"%s","outcome":"%s","personStatus":"CIVILIAN","sex":"MALE","ageGroup":"ADULT"}""";

    static Happening of(Content content) {
        return content instanceof Casualties casualties
                ? new Happening(
                        casualties.occurredOn().toString(),
                        casualties.district(),
                        casualties.device().code(),
                        count(casualties, Outcome.KILLED),
                        count(casualties, Outcome.INJURED))
                : WITHDRAWN;
    }

    private static int count(Casualties casualties, Outcome outcome) {
        return casualties.casualties().stream()
                .filter(one -> one.outcome().equals(outcome))
                .mapToInt(CasualtyCount::count)
                .sum();
    }

    static Happening drawn(Random random) {
        return new Happening(
                "2021-06-%02d".formatted(1 + random.nextInt(DAYS)),
                DISTRICTS.get(random.nextInt(DISTRICTS.size())),
                DEVICES.get(random.nextInt(DEVICES.size())).code(),
                random.nextInt(MOST),
                1 + random.nextInt(MOST));
    }

    boolean isWithdrawal() {
        return equals(WITHDRAWN);
    }

    /** As a registrar enters it, after the fields given. */
    String body(String first, UUID incident) {
        List<String> people = new ArrayList<>();
        for (int person = 0; person < killed + injured; person++) {
            UUID id = new UUID(incident.getMostSignificantBits() + person, incident.getLeastSignificantBits());
            people.add(PERSON.formatted(id, person < killed ? "KILLED" : "INJURED"));
        }
        return "{%s\"occurredOn\":\"%s\",\"district\":\"%s\",\"device\":\"%s\",\"activity\":\"FARMING\",\"casualties\":[%s]}"
                .formatted(first, occurredOn, district, device, String.join(",", people));
    }
}
