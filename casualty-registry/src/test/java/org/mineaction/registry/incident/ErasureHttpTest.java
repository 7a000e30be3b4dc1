package org.mineaction.registry.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.mineaction.registry.Sent.EVERY_FIELD;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.REGISTRAR;
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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.LocalStack;
import org.mineaction.registry.Rows;

/** What is known of a person goes for good, and the person stays counted. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ErasureHttpTest {
    @Inject
    DataSource dataSource;

    @Test
    void isErasedInEveryVersionAndStaysCounted() {
        UUID id = recorded(EVERY_FIELD);
        String person = personIn(id);
        String sent = everyFieldOf(person);
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
                .containsExactly(REGISTRAR + " ASKED_BY_PERSON");
        amend(id, 2, sent).then().statusCode(412);
        amend(id, 3, sent).then().statusCode(422).body("errors.code", hasItem("erased"));
    }

    /** Who left the person out and put the person back has forgotten the erasure; the registry has not. */
    @Test
    void isNotTakenInAgainAfterThePersonWasLeftOut() {
        UUID id = recorded(EVERY_FIELD);
        String person = personIn(id);
        erase(id, person).then().statusCode(204);

        amend(id, 2, usual()).then().statusCode(200);

        amend(id, 3, everyFieldOf(person)).then().statusCode(422).body("errors.code", hasItem("erased"));
    }

    @Test
    void whatWasWrittenAfterAnErasureIsErasedByTheNext() {
        UUID id = recorded(EVERY_FIELD);
        String person = personIn(id);
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
        String person = personIn(id);
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

        erase(first, personIn(first)).then().statusCode(204);

        read(second).then().body("probableDuplicates", empty());
    }

    private static Response erase(UUID id, String person) {
        return body(json("{'reason':'ASKED_BY_PERSON'}"))
                .post(INCIDENTS + "/" + id + "/casualties/" + person + "/erasure");
    }

    private static String personIn(UUID id) {
        return read(id).path("casualties[0].casualtyId");
    }

    private static String everyFieldOf(String person) {
        return EVERY_FIELD.replace("\"outcome\"", "\"casualtyId\":\"" + person + "\",\"outcome\"");
    }
}
