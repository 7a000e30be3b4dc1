package org.mineaction.registry.rotation;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
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

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;
import org.mineaction.registry.Rows;
import org.mineaction.registry.incident.TestResealing;
import org.mineaction.registry.secrecy.ChangingKeys;
import org.mineaction.registry.secrecy.Secrets;

/** Keys are changed while the registry is read, searched, amended and erased from. */
@QuarkusTest
@WithTestResource(ChangedKeysStack.class)
class RotationHttpTest {
    private static final int INCIDENTS_RECORDED = 400;
    /** Of the last recorded, in turn amended and erased. */
    private static final int CHANGED = 20;

    @Inject
    DataSource dataSource;

    @TestHTTPResource(value = "/", management = true)
    String management;

    @BeforeEach
    void awaitTables() {
        await().until(() -> given().get(management + "health/ready").statusCode() == 200);
    }

    /** As if all that is in the database had been written before the new keys were made primary. */
    private void putUnderTheOldKeys() throws SQLException {
        ChangingKeys before = keys("before");
        Secrets keys = before.secrets();
        Rows rows = new Rows(dataSource);
        rows.change("UPDATE key_check SET state = 'IN_USE'");
        try (Connection connection = dataSource.getConnection()) {
            keys.keyCheck().verify(connection);
            connection.setAutoCommit(false);
            TestResealing.with(keys).pass(connection, batch -> {});
            connection.setAutoCommit(true);
        }
        rows.change("UPDATE key_check SET used_at = now() - interval '1 hour', noted_at = now() - interval '1 year'"
                + " WHERE key_id IN (%d, %d)".formatted(before.encryptionId(), before.hashingId()));
    }

    /** Not injected: the services of other tests, which have no keys from before, would not start. */
    private static ChangingKeys keys(String prefix) {
        Config config = ConfigProvider.getConfig();
        return new ChangingKeys(
                config.getValue(prefix + ".encryption", String.class),
                config.getValue(prefix + ".hashing", String.class));
    }

    private long old() throws SQLException {
        return new KeptPeople(dataSource).old(keys("registry.keys").secrets());
    }

    @Test
    void whoeverIsSearchedForIsFoundAndWhatIsErasedOrAmendedStaysSo() throws Exception {
        List<UUID> incidents = new ArrayList<>();
        for (int i = 0; i < INCIDENTS_RECORDED; i++) {
            incidents.add(recorded(one("Person " + i)));
        }
        List<String> people = new ArrayList<>();
        for (UUID id : incidents) {
            people.add(read(id).path("casualties[0].casualtyId"));
        }
        putUnderTheOldKeys();
        Accounts.byNobody(given()).post(management + "rotation").then().statusCode(401);
        for (AccessRole other : EnumSet.complementOf(EnumSet.of(AccessRole.OPERATOR))) {
            Accounts.by(given(), "x", null, other)
                    .post(management + "rotation")
                    .then()
                    .statusCode(403);
        }
        assertThat(old()).isGreaterThan(INCIDENTS_RECORDED);

        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger searches = new AtomicInteger();
        CompletableFuture<Void> searching = runAsync(() -> {
            // None of those who are erased.
            while (!isOver.get()) {
                search("Person " + searches.getAndIncrement() % (INCIDENTS_RECORDED - CHANGED), 1);
            }
        });
        CompletableFuture<Void> changing = runAsync(() -> {
            for (int i = INCIDENTS_RECORDED - 1; i >= INCIDENTS_RECORDED - CHANGED; i -= 2) {
                erase(incidents.get(i - 1), people.get(i - 1));
                amend(incidents.get(i), 1, one("Person " + i).replace("INJURED", "KILLED"))
                        .then()
                        .statusCode(200);
            }
        });
        rotate().then().statusCode(200).body(startsWith("Done. "));
        changing.get();
        isOver.set(true);
        searching.get();

        assertThat(searches.get()).isPositive();
        assertThat(old()).isZero();
        assertThat(new Rows(dataSource).of("SELECT DISTINCT retired_by FROM key_check WHERE state = 'FORGOTTEN'"))
                .containsExactly(REGISTRAR);
        for (int i = INCIDENTS_RECORDED - 1; i >= INCIDENTS_RECORDED - CHANGED; i -= 2) {
            readAll(incidents.get(i - 1))
                    .then()
                    .body("casualties[0].erased", equalTo(true))
                    .body("casualties[0].name", nullValue())
                    .body("place", nullValue())
                    .body("location", nullValue());
            search("Person " + (i - 1), 0);
            readAll(incidents.get(i))
                    .then()
                    .body("revision", equalTo(2))
                    .body("casualties[0].outcome", equalTo("KILLED"))
                    .body("casualties[0].name", equalTo("Person " + i));
            search("Person " + i, 1);
        }
        readAll(incidents.get(0)).then().body("casualties[0].name", equalTo("Person 0"));
        given().get(management + "metrics").then().body(containsString("registry_rotation_rows_total "));
        assertThat(new Rows(dataSource).of("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .containsExactly("0");
        rotate().then().statusCode(200).body(containsString("There was no old key."));
    }

    private static String one(String name) {
        return incident(
                "'place':'a place'",
                "'location':{'latitude':40.5,'longitude':46.5}",
                "'casualties':[" + person("'name':'" + name + "'", "'age':41") + "]");
    }

    private static void search(String name, int found) {
        body(json("{'name':'" + name + "','purpose':'DATA_QUALITY'}"))
                .post(INCIDENTS + "/searches")
                .then()
                .statusCode(200)
                .body("items", hasSize(found));
    }

    private static void erase(UUID incident, String person) {
        body(json("{'reason':'LEGAL'}"))
                .post(INCIDENTS + "/" + incident + "/casualties/" + person + "/erasure")
                .then()
                .statusCode(204);
    }

    private Response rotate() {
        return given().post(management + "rotation");
    }

    @Test
    void anIncidentRecordedAgainMeanwhileIsPointedOut() throws SQLException {
        UUID first = recorded(named("Known Before", "2021-11-01"));
        putUnderTheOldKeys();

        body(named("Known Before", "2021-11-01").replace("AP_MINE", "UXO"))
                .post(INCIDENTS)
                .then()
                .statusCode(201)
                .body("probableDuplicates", contains(first.toString()));
    }
}
