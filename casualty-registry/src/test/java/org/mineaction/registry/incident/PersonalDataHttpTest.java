package org.mineaction.registry.incident;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.mineaction.registry.Sent.EVERY_FIELD;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.REGISTRAR;
import static org.mineaction.registry.Sent.amend;
import static org.mineaction.registry.Sent.as;
import static org.mineaction.registry.Sent.body;
import static org.mineaction.registry.Sent.json;
import static org.mineaction.registry.Sent.named;
import static org.mineaction.registry.Sent.read;
import static org.mineaction.registry.Sent.readAll;
import static org.mineaction.registry.Sent.recorded;
import static org.mineaction.registry.Sent.withdraw;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.access.Accounts;
import org.mineaction.registry.LocalStack;
import org.mineaction.registry.Rows;

/** What is known of a person is read by those who say why, and by nobody else. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PersonalDataHttpTest {
    private static final String SEARCHES = INCIDENTS + "/searches";
    /** An age is a number like many others, known by the name it has in JSON, in labels of metrics, in columns. */
    private static final String AGE = "(?<![a-z])age\\W{1,8}(93|x3933)";
    /** What is personal in EVERY_FIELD, as text and as the digits a database shows bytes with. */
    private static final Pattern PERSONAL = Pattern.compile(
            Stream.of("canary", "40.0123456", "46.1234567", "17.031928374")
                    .flatMap(text -> Stream.of(Pattern.quote(text), bytes(text)))
                    .collect(joining("|", "", "|" + AGE)),
            Pattern.CASE_INSENSITIVE);

    @Inject
    DataSource dataSource;

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void isReadForAPurposeThatIsWrittenDown() {
        UUID id = recorded(EVERY_FIELD);

        Accounts.byNobody(given())
                .get(INCIDENTS + "/" + id + "?purpose=LEGAL")
                .then()
                .statusCode(401);
        as("R. Reader").get(INCIDENTS + "/" + id + "?purpose=CURIOSITY").then().statusCode(400);
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
                .body("location.longitude", equalTo((float) 46.1234567))
                .body("location.accuracyMetres", equalTo((float) 17.031928374))
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
        assertThat(reads(id)).containsExactly(REGISTRAR + " DATA_QUALITY SEARCH");
        search("Nobody At All").then().statusCode(200).body("items", empty());
        body(json("{'name':'x'}")).post(SEARCHES).then().statusCode(422).body("errors[0].pointer", equalTo("/purpose"));
    }

    private static Response search(String name) {
        return body(json("{'name':'" + name + "','purpose':'DATA_QUALITY'}")).post(SEARCHES);
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
                amend(id, 2, EVERY_FIELD.replace("\"age\":93", "\"age\":930")),
                amend(id, 2, EVERY_FIELD.replace("46.1234567", "946.1234567")),
                amend(id, 2, EVERY_FIELD.replace("17.031928374", "-17.031928374")),
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
            assertThat(personalIn(answer.asString())).isEmpty();
            assertThat(personalIn(answer.headers().toString())).isEmpty();
        }
        assertThat(personalIn(given().get(management + "metrics").asString())).isEmpty();
        Rows rows = new Rows(dataSource);
        for (String table : rows.of("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            // As JSON, which has the names of columns beside their values.
            assertThat(rows.of("SELECT to_jsonb(row)::text FROM " + table + " AS row"))
                    .as(table)
                    .allSatisfy(row -> assertThat(personalIn(row)).isEmpty());
        }
        assertThat(personalIn(readAll(id).asString()))
                .as("where it must be, all that is personal is seen: looking for it works")
                .hasSize(10);
    }

    private static List<String> personalIn(String text) {
        return PERSONAL.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String bytes(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private List<String> reads(UUID id) {
        return new Rows(dataSource)
                .of("SELECT registrar, purpose, act FROM personal_data_read WHERE incident_id = '" + id
                        + "' ORDER BY read_id");
    }
}
