package org.mineaction.local.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineaction.local.samples.SampleIncident.Content;

/** A revision of an incident as the registry takes it, with the number of the revision or the mark of a withdrawal. */
final class IncidentJson {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
    private static final String SOURCE = "Sample register";

    private IncidentJson() {}

    static ObjectNode of(SampleIncident incident) {
        ObjectNode json = NODES.objectNode().put("incidentId", incident.id().toString());
        if (incident.revision() > 1) {
            json.put("revision", incident.revision());
        }
        if (incident.isWithdrawal()) {
            return json.put("withdrawn", true).put("reason", incident.reason().code());
        }
        return put(json, incident.content());
    }

    private static ObjectNode put(ObjectNode json, Content content) {
        json.put("occurredOn", content.occurredOn().toString());
        putPresent(json, "occurredAt", content.occurredAt());
        putPresent(json, "datePrecision", content.monthOnly() ? "MONTH" : null);
        json.put("district", content.district());
        if (content.place() != null) {
            json.set("location", JsonSamples.location(content.place()));
        }
        putPresent(json, "kind", content.accident() ? "ACCIDENT" : null);
        json.put("device", content.device().code());
        json.put("activity", content.activity());
        json.put("source", SOURCE);
        ArrayNode casualties = json.putArray("casualties");
        content.people().forEach(person -> casualties.add(casualty(person)));
        return json;
    }

    private static ObjectNode casualty(SamplePerson person) {
        ObjectNode json = NODES.objectNode();
        json.put("casualtyId", person.id().toString());
        json.put("outcome", person.outcome());
        json.put("personStatus", person.status());
        json.put("sex", person.sex());
        json.put("ageGroup", person.ageGroup());
        if (person.age() != null) {
            json.put("age", person.age());
        }
        putPresent(json, "role", person.role());
        if (person.number() != null) {
            json.put("name", "Sample Person %03d".formatted(person.number()));
            json.put("contact", "Sample contact %03d".formatted(person.number()));
        }
        putPresent(json, "injuries", person.injuries());
        return json;
    }

    private static void putPresent(ObjectNode json, String name, String text) {
        if (text != null) {
            json.put(name, text);
        }
    }
}
