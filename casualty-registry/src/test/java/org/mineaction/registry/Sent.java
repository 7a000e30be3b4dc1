package org.mineaction.registry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;

/** What the tests send. */
public final class Sent {
    public static final String INCIDENTS = "/registry/v1/incidents";
    /** Who sends what is sent here. */
    public static final String REGISTRAR = Accounts.NAME;

    private static final int AWAY = 503;

    private static final String USUAL =
            "'occurredOn':'2021-06-05','district':'AZ-AGM','device':'AP_MINE','activity':'FARMING'";
    private static final String PERSON =
            "'outcome':'INJURED','personStatus':'CIVILIAN','sex':'MALE','ageGroup':'ADULT'";

    /** An incident of one person that says all that is personal. */
    public static final String EVERY_FIELD = incident(
            "'place':'canary-place'",
            "'source':'canary-source'",
            "'remarks':'canary-remarks'",
            "'location':{'latitude':40.0123456,'longitude':46.1234567,'accuracyMetres':17.031928374}",
            "'casualties':["
                    + person(
                            "'name':'Canary Name'",
                            "'contact':'canary-contact'",
                            "'injuries':'canary-injuries'",
                            "'age':93")
                    + "]");

    private Sent() {}

    /** JSON in which single quotes stand for double ones. */
    public static String json(String text) {
        return text.replace('\'', '"');
    }

    /** A person of the usual kind with further fields. */
    public static String person(String... fields) {
        return object(PERSON, fields);
    }

    /** An incident with these further fields, people among them. */
    public static String incident(String... fields) {
        return json(object(USUAL, fields));
    }

    /** An incident in which one person was hurt. */
    public static String usual(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("'casualties':[" + person() + "]");
        return json(object(USUAL, all.toArray(String[]::new)));
    }

    /** An incident in which one person of a name was hurt on a day of its own. */
    public static String named(String name, String day) {
        return incident("'casualties':[" + person("'name':'" + name + "'") + "]")
                .replace("2021-06-05", day);
    }

    /** The fields, the later of which stand in for earlier ones of the same name. */
    private static String object(String usual, String... fields) {
        StringBuilder all = new StringBuilder();
        for (String field : usual.split(",(?=')", -1)) {
            String name = field.substring(0, field.indexOf(':') + 1);
            if (Arrays.stream(fields).noneMatch(one -> one.startsWith(name))) {
                all.append(all.length() == 0 ? "" : ",").append(field);
            }
        }
        for (String field : fields) {
            all.append(',').append(field);
        }
        return "{" + all + "}";
    }

    public static RequestSpecification body(String json) {
        return given().contentType("application/json").body(json);
    }

    /** Records an incident and returns its id; the tables of a service that has just started may still be made. */
    public static UUID recorded(String json) {
        Response answer = await().until(() -> body(json).post(INCIDENTS), got -> got.statusCode() != AWAY);
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("incidentId"));
    }

    public static Response amend(UUID id, int revision, String json) {
        return body(json).header("If-Match", "\"" + revision + "\"").put(INCIDENTS + "/" + id);
    }

    public static Response withdraw(UUID id, String reason) {
        return body(json("{'reason':'" + reason + "'}")).post(INCIDENTS + "/" + id + "/withdrawal");
    }

    public static Response read(UUID id) {
        return given().get(INCIDENTS + "/" + id);
    }

    /** A registrar of another name than the usual. */
    public static RequestSpecification as(String name) {
        return Accounts.by(given(), name, null, AccessRole.REGISTRAR);
    }

    /** With personal data. */
    public static Response readAll(UUID id) {
        return as("R. Reader").get(INCIDENTS + "/" + id + "?purpose=LEGAL");
    }
}
