package org.mineaction.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;

/**
 * Requests to casualty-registry, about incidents of all districts and of every day since the ceasefire, with one to three people
 * who are made up. For one thread.
 */
public final class IncidentRequests {
    /** Different names, each of which several people have in a registry of this size. */
    private static final int NAMES = 50_000;

    private static final int MOST_PEOPLE = 3;
    private static final LocalDate CEASEFIRE = LocalDate.of(2020, 11, 10);
    private static final List<String> DISTRICTS =
            Gazetteer.standard().all().stream().map(District::code).toList();
    private static final List<String> DEVICES = List.of("AP_MINE", "AT_MINE", "UXO", "IED", "UNKNOWN");
    private static final List<String> ACTIVITIES = List.of("FARMING", "HERDING", "TRAVELLING", "PLAYING", "UNKNOWN");
    private static final List<String> OUTCOMES = List.of("KILLED", "INJURED", "INJURED", "INJURED", "UNKNOWN");
    private static final List<String> STATUSES = List.of("CIVILIAN", "CIVILIAN", "MILITARY_OR_SECURITY", "UNKNOWN");
    private static final List<String> SEXES = List.of("MALE", "FEMALE", "UNKNOWN");
    private static final List<String> AGE_GROUPS = List.of("CHILD", "ADULT", "UNKNOWN");
    private static final String HEAD = """
            POST /registry/v1/incidents%s HTTP/1.1
            Host: localhost
            BEARER
            Content-Type: application/json
            Content-Length: %d

            """.replace("BEARER", Bearer.LINE).replace("\n", "\r\n");
    private static final String INCIDENT = """
            {"incidentId":"%s","occurredOn":"%s","district":"%s","device":"%s","activity":"%s",\
            "source":"Made up for a measurement","place":"Beside the road","casualties":[%s]}""";
    private static final String PERSON = """
            {"outcome":"%s","personStatus":"%s","sex":"%s","ageGroup":"%s","name":"%s",\
            "contact":"No contact","injuries":"Made up for a measurement"}""";
    private static final String SEARCH = "{\"name\":\"%s\",\"purpose\":\"%s\"}";

    private final SplittableRandom random;
    private final RandomIds ids;

    /** Incidents and questions that differ from those of every other seed. */
    public IncidentRequests(long seed) {
        random = new SplittableRandom(seed);
        ids = new RandomIds(seed);
    }

    /** Records a new incident. */
    public byte[] create() {
        String people = IntStream.rangeClosed(0, random.nextInt(MOST_PEOPLE))
                .mapToObj(i -> PERSON.formatted(one(OUTCOMES), one(STATUSES), one(SEXES), one(AGE_GROUPS), name()))
                .collect(Collectors.joining(","));
        return post("", INCIDENT.formatted(ids.next(), day(), one(DISTRICTS), one(DEVICES), one(ACTIVITIES), people));
    }

    /** Looks for the people of a name that some have. */
    public byte[] search() {
        return post("/searches", SEARCH.formatted(name(), "VICTIM_ASSISTANCE"));
    }

    /** The path with a period of random beginning and end. */
    public byte[] ofAnyPeriod(String path) {
        LocalDate one = day();
        LocalDate other = day();
        return HttpConnection.question(
                path + "from=" + (one.isBefore(other) ? one : other) + "&to=" + (one.isBefore(other) ? other : one));
    }

    private String name() {
        return "Made Up Person " + random.nextInt(NAMES);
    }

    private LocalDate day() {
        return CEASEFIRE.plusDays(random.nextLong(ChronoUnit.DAYS.between(CEASEFIRE, LocalDate.now(Report.ZONE))));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static byte[] post(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (HEAD.formatted(path, bytes.length) + body).getBytes(StandardCharsets.UTF_8);
    }
}
