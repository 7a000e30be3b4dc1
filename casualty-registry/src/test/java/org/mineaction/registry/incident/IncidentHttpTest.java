package org.mineaction.registry.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.REGISTRAR;
import static org.mineaction.registry.Sent.amend;
import static org.mineaction.registry.Sent.body;
import static org.mineaction.registry.Sent.incident;
import static org.mineaction.registry.Sent.json;
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
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.LocalStack;
import org.mineaction.registry.Rows;

/** An incident from its recording to its withdrawal. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class IncidentHttpTest {
    @Inject
    DataSource dataSource;

    @Test
    void recordsAndReads() {
        Response answer = body(usual("'occurredAt':'14:30'", "'remarks':'by the old mill'"))
                .post(INCIDENTS);
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("status", equalTo("RECORDED"))
                .body("occurredAt", equalTo("14:30"))
                .body("injured", equalTo(1))
                .body("remarks", nullValue())
                .body("probableDuplicates", notNullValue())
                .body("casualties[0].ageGroup", equalTo("ADULT"));
        String id = answer.path("incidentId");
        assertThat(answer.header("Location")).endsWith(INCIDENTS + "/" + id);
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        read(UUID.fromString(id)).then().statusCode(200).header("ETag", "\"1\"").body("kind", equalTo("INCIDENT"));
    }

    @Test
    void isRecordedOnceHoweverOftenItIsSent() {
        UUID id = UUID.randomUUID();
        String sent = usual("'incidentId':'" + id + "'", "'place':'Mill'");

        body(sent).post(INCIDENTS).then().statusCode(201).body("incidentId", equalTo(id.toString()));
        body(sent).post(INCIDENTS).then().statusCode(200).body("revision", equalTo(1));
        body(sent.replace("Mill", "Bridge"))
                .post(INCIDENTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("incident-exists"));

        amend(id, 1, sent.replace("INJURED", "KILLED")).then().statusCode(200);
        body(sent).post(INCIDENTS).then().statusCode(200).body("revision", equalTo(2));
        assertThat(events(id)).containsExactly("reported 1", "reported 2");
    }

    @Test
    void isRecognisedByItsIdempotencyKey() {
        String first =
                body(usual()).header("Idempotency-Key", "k-1").post(INCIDENTS).path("incidentId");

        body(usual())
                .header("Idempotency-Key", "k-1")
                .post(INCIDENTS)
                .then()
                .statusCode(200)
                .body("incidentId", equalTo(first));
        body(usual("'place':'elsewhere'"))
                .header("Idempotency-Key", "k-1")
                .post(INCIDENTS)
                .then()
                .statusCode(409);
        assertThat(UUID.fromString(first).version()).isEqualTo(5);
    }

    @Test
    void anInjuredPersonDies() {
        UUID id = recorded(incident("'casualties':[" + person("'name':'Named Once'") + "," + person("'age':30") + "]"));
        String person = read(id).path("casualties[0].casualtyId");
        String other = read(id).path("casualties[1].casualtyId");

        String amended = incident("'casualties':[" + person("'casualtyId':'" + person + "'") + ","
                + person("'casualtyId':'" + other + "'") + "]");
        amend(id, 1, amended.replaceFirst("INJURED", "KILLED"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("killed", equalTo(1))
                .body("injured", equalTo(1));

        readAll(id).then().body("casualties[0].name", equalTo("Named Once")).body("casualties[1].age", equalTo(30));
        given().get(INCIDENTS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("versions.revision", contains(2, 1))
                .body("versions[0].changed", contains("/casualties/" + person + "/outcome"))
                .body("versions[1].changed", empty())
                .body("versions[1].casualties[0].outcome", equalTo("INJURED"))
                .body(not(containsString("Named Once")));
        amend(id, 2, amended.replaceFirst("INJURED", "KILLED"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(events(id)).containsExactly("reported 1", "reported 2");
    }

    /** The registry has not always asked who writes. */
    @Test
    void aVersionThatDoesNotSayWhoWroteItIsStillRead() throws SQLException {
        UUID id = recorded(usual());
        new Rows(dataSource).change("UPDATE incident_version SET registrar = NULL WHERE incident_id = '" + id + "'");
        read(id).then().statusCode(200).body("registrar", nullValue());

        amend(id, 1, usual("'place':'x'")).then().statusCode(200).body("registrar", equalTo(REGISTRAR));

        given().get(INCIDENTS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("versions[0].registrar", equalTo(REGISTRAR))
                .body("versions[1].registrar", nullValue());
    }

    @Test
    void nullRemovesAndWhatIsLeftOutStays() {
        UUID id = recorded(usual("'place':'Mill'", "'source':'A neighbour'"));

        amend(id, 1, usual("'place':null")).then().statusCode(200);

        readAll(id).then().body("place", nullValue()).body("source", equalTo("A neighbour"));
    }

    @Test
    void anAmendmentIsOfTheVersionThatWasRead() {
        UUID id = recorded(usual());
        String address = INCIDENTS + "/" + id;

        body(usual()).put(address).then().statusCode(428).body("code", equalTo("if-match-required"));
        amend(id, 2, usual("'place':'x'")).then().statusCode(412).body("code", equalTo("stale"));
        for (String stale : List.of("W/\"1\"", "\"7\", \"8\"", "\"\"")) {
            body(usual("'place':'x'"))
                    .header("If-Match", stale)
                    .put(address)
                    .then()
                    .statusCode(412);
        }
        body(usual("'place':'x'")).header("If-Match", "1").put(address).then().statusCode(400);
        body(usual("'place':'x'"))
                .header("If-Match", "\"7\", \"1\"")
                .put(address)
                .then()
                .statusCode(200);
        body(usual("'place':'y'")).header("If-Match", "*").put(address).then().statusCode(200);
        read(id).then().header("ETag", "\"3\"");
        amend(UUID.randomUUID(), 1, usual()).then().statusCode(404).body("code", equalTo("no-such-incident"));
    }

    @Test
    void aWithdrawnIncidentIsKeptAndCountsNothing() {
        UUID id = UUID.randomUUID();
        String sent = usual("'incidentId':'" + id + "'");
        recorded(sent);

        body(json("{'reason':'TEST'}"))
                .header("If-Match", "\"9\"")
                .post(INCIDENTS + "/" + id + "/withdrawal")
                .then()
                .statusCode(412);
        withdraw(id, "NONE").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        withdraw(id, "TEST")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("revision", equalTo(2))
                .body("injured", equalTo(0))
                .body("reason", equalTo("TEST"))
                .body("casualties", hasSize(1));
        withdraw(id, "TEST").then().statusCode(200).body("revision", equalTo(2));
        withdraw(id, "OTHER").then().statusCode(409);
        body(sent).post(INCIDENTS).then().statusCode(409).body("code", equalTo("incident-withdrawn"));
        amend(id, 2, sent).then().statusCode(409).body("code", equalTo("incident-withdrawn"));
        assertThat(events(id)).containsExactly("reported 1", "withdrawn 2");
        String counted =
                "SELECT injured, civilian_injured, male_injured, adult_injured FROM incident WHERE incident_id = ";
        assertThat(new Rows(dataSource).of(counted + "'" + id + "'")).containsExactly("0 0 0 0");
    }

    @Test
    void listsInPages() {
        UUID first = recorded(usual().replace("AZ-AGM", "AZ-QBI"));
        UUID second = recorded(usual().replace("AZ-AGM", "AZ-QBI").replace("2021-06-05", "2021-06-07"));
        UUID gone = recorded(usual().replace("AZ-AGM", "AZ-QBI").replace("2021-06-05", "2021-06-09"));
        withdraw(gone, "TEST");

        Response page = given().get(INCIDENTS + "?district=AZ-QBI&limit=1");
        page.then().statusCode(200).body("items.incidentId", contains(second.toString()));
        String link = page.header("Link");
        given().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("items.incidentId", contains(first.toString()))
                .body("next", nullValue());
        given().get(INCIDENTS + "?district=AZ-QBI&status=WITHDRAWN")
                .then()
                .body("items.incidentId", contains(gone.toString()))
                .body("items[0].injured", equalTo(0));
        given().get(INCIDENTS + "?district=AZ-QBI&from=2021-06-06&to=2021-06-06")
                .then()
                .body("items", empty());
    }

    private List<String> events(UUID id) {
        return new Rows(dataSource)
                .of("SELECT split_part(type, '.', 4) || ' ' || (payload::json ->> 'revision') FROM outbox"
                        + " WHERE aggregateid = '" + id + "' ORDER BY position");
    }
}
