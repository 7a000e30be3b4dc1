package org.mineaction.registry.summary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.mineaction.registry.Sent.amend;
import static org.mineaction.registry.Sent.incident;
import static org.mineaction.registry.Sent.person;
import static org.mineaction.registry.Sent.recorded;
import static org.mineaction.registry.Sent.withdraw;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.registry.LocalStack;
import org.mineaction.registry.Rows;
import org.mineaction.registry.Schema;

/** Figures, held against those added up from what was sent. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SummaryHttpTest {
    private static final String SUMMARY = "/registry/v1/summary";
    private static final long SEED = 20_210_703;
    private static final String[] OUTCOMES = {"KILLED", "INJURED", "UNKNOWN"};
    private static final String[] STATUSES = {"CIVILIAN", "MILITARY_OR_SECURITY", "DEMINER", "UNKNOWN"};
    private static final String[] DISTRICTS = {"AZ-AGM", "AZ-FUZ", "AZ-QBI"};
    private static final String[] DEVICES = {"AP_MINE", "UXO"};
    private static final String[] ACTIVITIES = {"FARMING", "HERDING"};
    private static final String[] SEXES = {"MALE", "FEMALE"};
    private static final String[] AGE_GROUPS = {"CHILD", "ADULT"};

    @Inject
    DataSource dataSource;

    @Inject
    Schema schema;

    private static final List<Map<String, String>> PEOPLE = new ArrayList<>();

    /** Some are amended and some withdrawn, which must leave no trace in the figures. */
    @BeforeEach
    void record() throws Exception {
        if (!PEOPLE.isEmpty()) {
            return;
        }
        await().until(schema::isCurrent);
        Rows rows = new Rows(dataSource);
        rows.change("UPDATE incident SET status = 'WITHDRAWN'");
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            List<Map<String, String>> first = people(random, String.valueOf(i));
            UUID id = recorded(json(first));
            if (i % 4 == 0) {
                first = people(random, String.valueOf(i));
                amend(id, 1, json(first)).then().statusCode(200);
            }
            if (i % 5 == 1) {
                withdraw(id, "TEST").then().statusCode(200);
            } else {
                PEOPLE.addAll(first);
            }
        }
    }

    private static List<Map<String, String>> people(Random random, String incident) {
        Map<String, String> where = Map.of(
                "incident", incident,
                "day", "202" + (1 + random.nextInt(2)) + "-0" + (1 + random.nextInt(9)) + "-15",
                "district", one(random, DISTRICTS),
                "device", one(random, DEVICES),
                "activity", one(random, ACTIVITIES));
        List<Map<String, String>> all = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Map<String, String> one = new HashMap<>(where);
            one.put("outcome", one(random, OUTCOMES));
            one.put("personStatus", one(random, STATUSES));
            one.put("sex", one(random, SEXES));
            one.put("ageGroup", one(random, AGE_GROUPS));
            one.put("year", where.get("day").substring(0, 4));
            one.put("month", where.get("day").substring(0, 7));
            all.add(one);
        }
        return all;
    }

    private static String one(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String json(List<Map<String, String>> people) {
        Map<String, String> where = people.get(0);
        String all = people.stream()
                .map(one -> person("'outcome':'%s'".formatted(one.get("outcome")))
                        .replace("CIVILIAN", one.get("personStatus"))
                        .replace("MALE", one.get("sex"))
                        .replace("ADULT", one.get("ageGroup")))
                .collect(Collectors.joining(","));
        return incident("'casualties':[" + all + "]")
                .replace("2021-06-05", where.get("day"))
                .replace("AZ-AGM", where.get("district"))
                .replace("AP_MINE", where.get("device"))
                .replace("FARMING", where.get("activity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month",
                "year",
                "district",
                "personStatus",
                "device",
                "activity",
                "outcome",
                "outcome,personStatus",
                "year,district,personStatus",
                "month,district,device,activity,outcome,personStatus"
            })
    void everySplitIsWhatWasSent(String groupBy) {
        List<Map<String, Object>> groups = given().get(SUMMARY + "?groupBy=" + groupBy)
                .then()
                .statusCode(200)
                .extract()
                .path("groups");

        Map<List<Object>, List<Integer>> found = new HashMap<>();
        for (Map<String, Object> group : groups) {
            found.put(
                    List.of(Arrays.stream(groupBy.split(",")).map(group::get).toArray()),
                    List.of(
                            number(group, "killed"),
                            number(group, "injured"),
                            number(group, "unknown"),
                            number(group, "incidents")));
        }
        assertThat(found).as("seed %s", SEED).isEqualTo(expected(groupBy.split(",")));
    }

    private static int number(Map<String, Object> group, String name) {
        return (Integer) group.get(name);
    }

    private Map<List<Object>, List<Integer>> expected(String... groupBy) {
        Map<List<Object>, List<Map<String, String>>> groups = new HashMap<>();
        for (Map<String, String> one : PEOPLE) {
            List<Object> key = List.of(Arrays.stream(groupBy).map(one::get).toArray());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
        }
        Map<List<Object>, List<Integer>> figures = new HashMap<>();
        groups.forEach((key, all) -> figures.put(
                key, List.of(count(all, "KILLED"), count(all, "INJURED"), count(all, "UNKNOWN"), incidents(all))));
        return figures;
    }

    private static int count(List<Map<String, String>> people, String outcome) {
        return (int) people.stream()
                .filter(one -> one.get("outcome").equals(outcome))
                .count();
    }

    private static int incidents(List<Map<String, String>> people) {
        return (int) people.stream().map(one -> one.get("incident")).distinct().count();
    }

    @Test
    void theWholeAndAPartOfIt() {
        given().get(SUMMARY)
                .then()
                .statusCode(200)
                .body("from", equalTo("2020-11-10"))
                .body("killed", equalTo(count(PEOPLE, "KILLED")))
                .body("injured", equalTo(count(PEOPLE, "INJURED")))
                .body("incidents", equalTo(incidents(PEOPLE)))
                .body("groups", nullValue());
        List<Map<String, String>> some = PEOPLE.stream()
                .filter(one -> one.get("district").equals("AZ-AGM")
                        && one.get("device").equals("UXO")
                        && one.get("day").compareTo("2021-03-01") >= 0)
                .toList();
        given().get(SUMMARY + "?district=AZ-AGM&device=UXO&from=2021-03-01")
                .then()
                .body("killed", equalTo(count(some, "KILLED")))
                .body("incidents", equalTo(incidents(some)));
    }

    @Test
    void sexAndAgeAreForWholeYearsAndTheWholeCountry() {
        for (String fine : List.of(
                "sex,district",
                "sex,ageGroup",
                "sex,month",
                "ageGroup,outcome",
                "sex&district=AZ-AGM",
                "sex&device=UXO",
                "sex&from=2021-01-02",
                "sex,year&to=2021-06-30",
                "ageGroup&to=2999-12-31")) {
            given().get(SUMMARY + "?groupBy=" + fine).then().statusCode(422).body("code", equalTo("too-fine"));
        }
        List<Map<String, Object>> lines = given().get(SUMMARY + "?groupBy=year,sex&from=2021-01-01&to=2022-12-31")
                .then()
                .statusCode(200)
                .extract()
                .path("groups");
        assertThat(lines).hasSize(6).anyMatch(line -> line.containsValue(null));
        for (Map<String, Object> line : lines) {
            assertThat(line.containsKey("suppressed")).isEqualTo(line.containsValue(null));
            assertThat(line).doesNotContainKey("incidents").containsKeys("killed", "injured", "unknown");
        }
        given().get(SUMMARY + "?groupBy=ageGroup").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "ageGroup"})
    void whatIsShownBySexAndAgeIsWhatWasSent(String personal) {
        List<Map<String, Object>> lines = given().get(
                        SUMMARY + "?from=2021-01-01&to=2022-12-31&groupBy=year," + personal)
                .then()
                .statusCode(200)
                .extract()
                .path("groups");

        Map<List<Object>, List<Integer>> expected = expected("year", personal);
        List<Integer> shown = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            List<Integer> figures =
                    expected.getOrDefault(List.of(line.get("year"), line.get(personal)), List.of(0, 0, 0));
            for (int i = 0; i < OUTCOMES.length; i++) {
                Integer figure = (Integer) line.get(OUTCOMES[i].toLowerCase(Locale.ROOT));
                if (figure != null) {
                    assertThat(figure)
                            .as("%s of %s, seed %s", OUTCOMES[i], line, SEED)
                            .isEqualTo(figures.get(i));
                    shown.add(figure);
                }
            }
        }
        assertThat(shown).anyMatch(figure -> figure > 0);
    }

    @Test
    void theRowOfAnIncidentIsWhatItsPeopleAre() {
        String counted = "SELECT sum(killed), sum(injured), sum(unknown), sum(military_or_security_injured),"
                + " sum(status_unknown_unknown), sum(female_killed), sum(male_injured), sum(child_killed), sum(adult_unknown)"
                + " FROM incident WHERE status = 'RECORDED'";
        String facts = "SELECT count(*) FILTER (WHERE outcome = 'KILLED'), count(*) FILTER (WHERE outcome = 'INJURED'),"
                + " count(*) FILTER (WHERE outcome = 'UNKNOWN'),"
                + " count(*) FILTER (WHERE (person_status, outcome) = ('MILITARY_OR_SECURITY', 'INJURED')),"
                + " count(*) FILTER (WHERE (person_status, outcome) = ('UNKNOWN', 'UNKNOWN')),"
                + " count(*) FILTER (WHERE (sex, outcome) = ('FEMALE', 'KILLED')),"
                + " count(*) FILTER (WHERE (sex, outcome) = ('MALE', 'INJURED')),"
                + " count(*) FILTER (WHERE (age_group, outcome) = ('CHILD', 'KILLED')),"
                + " count(*) FILTER (WHERE (age_group, outcome) = ('ADULT', 'UNKNOWN'))"
                + " FROM incident JOIN casualty USING (incident_id, revision) WHERE status = 'RECORDED'";
        Rows rows = new Rows(dataSource);
        assertThat(rows.of(counted)).isEqualTo(rows.of(facts));
    }

    @Test
    void partsThatDoNotSumToTheTotalAreRefusedByTheDatabase() {
        Rows rows = new Rows(dataSource);
        for (String part : List.of("civilian_killed", "female_injured", "age_unknown_unknown")) {
            assertThatThrownBy(() -> rows.change("UPDATE incident SET %1$s = %1$s + 1".formatted(part)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("check constraint");
        }
    }
}
