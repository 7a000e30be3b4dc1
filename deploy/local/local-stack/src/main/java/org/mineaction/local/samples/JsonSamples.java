package org.mineaction.local.samples;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.mineaction.local.samples.SampleReport.Content;
import org.mineaction.local.samples.SampleReport.Place;

/** Reports as JSON objects, one on each line. */
enum JsonSamples implements SampleFormat {
    NDJSON("", "\n", "\n"),
    ARRAY("[\n", ",\n", "\n]\n");

    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private final String before;
    private final String between;
    private final String after;

    JsonSamples(String before, String between, String after) {
        this.before = before;
        this.between = between;
        this.after = after;
    }

    @Override
    public String write(List<SampleReport> reports) {
        return reports.stream().map(report -> json(report).toString()).collect(joining(between, before, after));
    }

    private static ObjectNode json(SampleReport report) {
        ObjectNode json = NODES.objectNode();
        json.put("sourceId", report.key().sourceId());
        json.put("team", report.key().team());
        // The first revision is 1 unless a report says otherwise; most senders do not say.
        if (report.key().revision() > 1) {
            json.put("revision", report.key().revision());
        }
        if (report.isWithdrawal()) {
            return json.put("withdrawn", true).put("reason", report.reason().code());
        }
        return put(json, report.content());
    }

    private static ObjectNode put(ObjectNode json, Content content) {
        json.put("foundOn", content.foundOn().toString());
        json.put("district", content.district());
        json.put("category", content.category().code());
        json.put("quantity", content.quantity());
        putPresent(json, "model", content.model());
        putPresent(
                json,
                "disposition",
                content.disposition() == null ? null : content.disposition().code());
        if (content.place() != null) {
            json.set("location", location(content.place()));
        }
        return putPresent(json, "taskId", content.taskId());
    }

    static ObjectNode location(Place place) {
        ObjectNode location = NODES.objectNode();
        location.put("latitude", place.latitude());
        location.put("longitude", place.longitude());
        BigDecimal accuracy = place.accuracyMetres();
        return accuracy == null ? location : location.put("accuracyMetres", accuracy);
    }

    private static ObjectNode putPresent(ObjectNode json, String name, String text) {
        return text == null ? json : json.put(name, text);
    }
}
