package org.mineaction.registry.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.amend;
import static org.mineaction.registry.Sent.body;
import static org.mineaction.registry.Sent.incident;
import static org.mineaction.registry.Sent.json;
import static org.mineaction.registry.Sent.named;
import static org.mineaction.registry.Sent.person;
import static org.mineaction.registry.Sent.read;
import static org.mineaction.registry.Sent.readAll;
import static org.mineaction.registry.Sent.recorded;
import static org.mineaction.registry.Sent.usual;
import static org.mineaction.registry.Sent.withdraw;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.LocalStack;
import org.mineaction.registry.Rows;

/** What is known of a person is read by those who say why, and by nobody else. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PersonalDataHttpTest {
    private static final String SEARCHES = INCIDENTS + "/searches";
    private static final String EVERY_FIELD = incident(
            "'place':'canary-place'",
            "'source':'canary-source'",
            "'remarks':'canary-remarks'",
            "'location':{'latitude':40.0123456,'longitude':46.1234567}",
            "'casualties':["
                    + person(
                            "'name':'Canary Name'",
                            "'contact':'canary-contact'",
                            "'injuries':'canary-injuries'",
                            "'age':93")
                    + "]");

    @Inject
    DataSource dataSource;

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void isReadForAPurposeThatIsWrittenDown() {
        UUID id = recorded(EVERY_FIELD);

        given().get(INCIDENTS + "/" + id + "?purpose=LEGAL")
                .then()
                .statusCode(422)
                .body("code", equalTo("registrar-required"));
        given().header("Registrar", "R. Reader")
                .get(INCIDENTS + "/" + id + "?purpose=CURIOSITY")
                .then()
                .statusCode(400);
        assertThat(reads(id)).isEmpty();
        readAll(id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("casualties[0].name", equalTo("Canary Name"))
                .body("casualties[0].contact", equalTo("canary-contact"))
                .body("casualties[0].injuries", equalTo("canary-injuries"))
                .body("casualties[0].age", equalTo(93))
                .body("location.latitude", equalTo((float) 40.0123456))
                .body("place", equalTo("canary-place"))
                .body("source", equalTo("canary-source"))
                .body("remarks", equalTo("canary-remarks"));
        assertThat(reads(id)).containsExactly("R. Reader LEGAL READ");
    }

    @Test
    void whatIsWrittenDownStays() {
        readAll(recorded(EVERY_FIELD));
        for (String change : List.of(
                "UPDATE personal_data_read SET registrar = 'x'",
                "DELETE FROM personal_data_read",
                "TRUNCATE personal_data_read",
                "DELETE FROM erasure")) {
            assertThatThrownBy(() -> new Rows(dataSource).change(change)).hasMessageContaining("never changed");
        }
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        UUID id = recorded(named("Əli Məmmədov", "2021-08-01"));
        UUID gone = recorded(named("ƏLİ  MƏMMƏDOV", "2021-08-02"));
        withdraw(gone, "TEST");
        UUID renamed = recorded(named("Ali Mammadov", "2021-08-03"));
        amend(renamed, 1, named("Somebody Else", "2021-08-03"));

        search("məmmədov əli")
                .then()
                .statusCode(200)
                .body("items.incident.incidentId", contains(gone.toString(), id.toString()))
                .body("complete", equalTo(true))
                .body(not(containsString("mmədov")));
        assertThat(reads(id)).containsExactly("R. Reader DATA_QUALITY SEARCH");
        search("Nobody At All").then().statusCode(200).body("items", empty());
        body(json("{'name':'x'}")).post(SEARCHES).then().statusCode(422).body("errors[0].pointer", equalTo("/purpose"));
        body(json("{'name':'x','purpose':'LEGAL'}")).post(SEARCHES).then().statusCode(422);
    }

    private static Response search(String name) {
        return body(json("{'name':'" + name + "','purpose':'DATA_QUALITY'}"))
                .header("Registrar", "R. Reader")
                .post(SEARCHES);
    }

    @Test
    void isErasedInEveryVersionAndStaysCounted() {
        UUID id = recorded(EVERY_FIELD);
        String person = read(id).path("casualties[0].casualtyId");
        String sent = EVERY_FIELD.replace("\"outcome\"", "\"casualtyId\":\"" + person + "\",\"outcome\"");
        amend(id, 1, sent.replace("INJURED", "KILLED")).then().statusCode(200);

        erase(id, person).then().statusCode(204);
        erase(id, person).then().statusCode(204);
        erase(id, UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("no-such-casualty"));

        readAll(id)
                .then()
                .body("casualties[0].name", nullValue())
                .body("casualties[0].age", nullValue())
                .body("casualties[0].erased", equalTo(true))
                .body("casualties[0].ageGroup", equalTo("ADULT"))
                .body("remarks", nullValue())
                .body("killed", equalTo(1));
        Rows rows = new Rows(dataSource);
        assertThat(rows.of(
                        "SELECT num_nonnulls(name, contact, injuries, age, name_hash) FROM casualty WHERE incident_id = '"
                                + id + "'"))
                .containsExactly("0", "0", "0");
        assertThat(rows.of(
                        "SELECT num_nonnulls(location, place, source, remarks) FROM incident_version WHERE incident_id = '"
                                + id + "'"))
                .containsExactly("0", "0", "0");
        assertThat(rows.of("SELECT registrar, reason FROM erasure WHERE incident_id = '" + id + "'"))
                .containsExactly("null ASKED_BY_PERSON");
        amend(id, 2, sent).then().statusCode(412);
        amend(id, 3, sent).then().statusCode(422).body("errors.code", hasItem("erased"));
    }

    /** Who left the person out and put the person back has forgotten the erasure; the registry has not. */
    @Test
    void isNotTakenInAgainAfterThePersonWasLeftOut() {
        UUID id = recorded(EVERY_FIELD);
        String person = read(id).path("casualties[0].casualtyId");
        erase(id, person).then().statusCode(204);

        amend(id, 2, usual()).then().statusCode(200);

        String again = EVERY_FIELD.replace("\"outcome\"", "\"casualtyId\":\"" + person + "\",\"outcome\"");
        amend(id, 3, again).then().statusCode(422).body("errors.code", hasItem("erased"));
    }

    @Test
    void whatWasWrittenAfterAnErasureIsErasedByTheNext() {
        UUID id = recorded(EVERY_FIELD);
        String person = read(id).path("casualties[0].casualtyId");
        erase(id, person).then().statusCode(204);
        String nameless = incident(
                "'remarks':'canary-remarks'", "'casualties':[" + person("'casualtyId':'" + person + "'") + "]");
        amend(id, 2, nameless).then().statusCode(200);

        erase(id, person).then().statusCode(204);

        readAll(id).then().body("remarks", nullValue()).body("revision", equalTo(4));
        assertThat(new Rows(dataSource)
                        .of("SELECT num_nonnulls(remarks) FROM incident_version WHERE incident_id = '" + id + "'"))
                .containsOnly("0");
    }

    @Test
    void isErasedFromAnIncidentThatWasWithdrawnToo() {
        UUID id = recorded(EVERY_FIELD);
        String person = read(id).path("casualties[0].casualtyId");
        withdraw(id, "TEST");

        erase(id, person).then().statusCode(204);

        readAll(id)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("reason", equalTo("TEST"))
                .body("revision", equalTo(3))
                .body("casualties[0].name", nullValue())
                .body("place", nullValue());
        given().get(INCIDENTS + "/" + id + "/history").then().body("versions[0].changed", hasItem("/place"));
    }

    /** A pair found by a name would say whose it was, to whoever may read the other incident. */
    @Test
    void pairsFoundByANameGoWithIt() {
        UUID first = recorded(named("Canary Twin", "2021-09-01"));
        UUID second = recorded(named("Canary Twin", "2021-09-01").replace("AP_MINE", "UXO"));
        read(first).then().body("probableDuplicates", contains(second.toString()));

        erase(first, read(first).path("casualties[0].casualtyId")).then().statusCode(204);

        read(second).then().body("probableDuplicates", empty());
    }

    private static Response erase(UUID id, String person) {
        return body(json("{'reason':'ASKED_BY_PERSON'}"))
                .post(INCIDENTS + "/" + id + "/casualties/" + person + "/erasure");
    }

    /** Whatever is done with an incident, its secrets are nowhere but in answers to those who said why. */
    @Test
    void isNowhereElse() {
        Response recorded = body(EVERY_FIELD).post(INCIDENTS);
        UUID id = UUID.fromString(recorded.path("incidentId"));
        List<Response> answers = List.of(
                recorded,
                amend(id, 1, EVERY_FIELD.replace("canary-place", "canary-bridge")),
                amend(id, 1, EVERY_FIELD),
                amend(id, 2, EVERY_FIELD.replace("93", "930")),
                amend(id, 2, EVERY_FIELD.replace("canary-contact", "canary\\u0007")),
                body(EVERY_FIELD.replace("{", "{\"canary-x\":1,")).post(INCIDENTS),
                body(EVERY_FIELD.substring(0, 300)).post(INCIDENTS),
                body(EVERY_FIELD.replace("\"age\":93", "\"age\":\"canary\"")).post(INCIDENTS),
                read(id),
                search("Canary Name"),
                given().get(INCIDENTS + "/" + id + "/history"),
                given().get(INCIDENTS),
                given().get("/registry/v1/duplicates"),
                withdraw(id, "canary-reason"),
                withdraw(id, "OTHER"));
        for (Response answer : answers) {
            assertThat(answer.asString().toLowerCase(Locale.ROOT)).doesNotContain("canary", "40.0123456");
            assertThat(answer.headers().toString()).doesNotContainIgnoringCase("canary");
        }
        assertThat(given().get(management + "metrics").asString()).doesNotContainIgnoringCase("canary");
        Rows rows = new Rows(dataSource);
        for (String table : rows.of("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            assertThat(rows.of("SELECT row::text FROM " + table + " AS row"))
                    .as(table)
                    .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("canary") || row.contains("40.0123456"));
        }
    }

    private List<String> reads(UUID id) {
        return new Rows(dataSource)
                .of("SELECT registrar, purpose, act FROM personal_data_read WHERE incident_id = '" + id
                        + "' ORDER BY read_id");
    }
}
