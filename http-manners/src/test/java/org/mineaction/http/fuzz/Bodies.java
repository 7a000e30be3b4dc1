package org.mineaction.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;

/** Bodies that are nearly right. */
public final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mutations mutations;

    Bodies(Mutations mutations) {
        this.mutations = mutations;
    }

    /** JSON in which a value, a name or a whole branch is another than it was; half of the time it is still right. */
    public byte[] json(String valid) {
        String changed = valid;
        for (int i = mutations.below(3); i > 0; i--) {
            changed = oneChange(changed);
        }
        return bytes(changed);
    }

    private String oneChange(String text) {
        try {
            return written(JSON.readTree(text), mutations.below(12));
        } catch (JsonProcessingException alreadyWrong) {
            return mutations.changed(text);
        }
    }

    /** Written by hand: no library writes a field twice, or what is no JSON. */
    private String written(JsonNode node, int deep) {
        if (node.isContainerNode() && !node.isEmpty() && deep > 0) {
            return node.isObject() ? object((ObjectNode) node, deep) : array(node, deep);
        }
        return node.isTextual() && mutations.once(2) ? quoted(mutations.changed(node.textValue())) : mutations.json();
    }

    private String object(ObjectNode node, int deep) {
        List<String> members = new ArrayList<>();
        int chosen = mutations.below(node.size());
        for (var field : node.properties()) {
            String value = members.size() == chosen
                    ? written(field.getValue(), deep - 1)
                    : field.getValue().toString();
            members.add(quoted(field.getKey()) + ":" + value);
        }
        List<String> all = mutations.once(3)
                ? mutations.changed(members, () -> quoted(mutations.text()) + ":" + mutations.json())
                : members;
        return "{" + String.join(",", all) + "}";
    }

    private String array(JsonNode node, int deep) {
        List<String> elements = StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::toString)
                .toList();
        int chosen = mutations.below(elements.size());
        List<String> all = mutations.changed(elements, () -> written(node.get(chosen), deep - 1));
        return "[" + String.join(",", all) + "]";
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of JSON, of which one or more are not. */
    public byte[] lines(List<String> valid) {
        List<String> lines = new ArrayList<>(valid);
        int at = mutations.below(lines.size());
        lines.set(at, new String(json(lines.get(at)), UTF_8));
        return bytes(String.join(mutations.once(5) ? "\r\n" : "\n", shuffled(lines)));
    }

    /** A JSON array of these, some of which are not. */
    public byte[] array(List<String> valid) {
        List<String> elements = new ArrayList<>(valid);
        int at = mutations.below(elements.size());
        elements.set(at, new String(json(elements.get(at)), UTF_8));
        return bytes("[" + String.join(",", shuffled(elements)) + "]");
    }

    /** Rows of CSV under their header: cells, columns and rows out of place. */
    public byte[] csv(List<String> rows, String separator) {
        List<String> changed = new ArrayList<>(rows);
        for (int i = mutations.below(3); i > 0; i--) {
            int at = mutations.once(3) ? 0 : mutations.below(changed.size());
            List<String> cells = List.of(changed.get(at).split(separator, -1));
            changed.set(at, String.join(separator, mutations.changed(cells, this::cell)));
        }
        return bytes(String.join(mutations.once(5) ? "\r\n" : "\n", shuffled(changed)));
    }

    private String cell() {
        String text = mutations.text();
        return mutations.once(2) ? text : "\"" + text.replace("\"", "\"\"") + (mutations.once(5) ? "" : "\"");
    }

    private List<String> shuffled(List<String> all) {
        return mutations.once(4) ? mutations.changed(all, mutations::text) : all;
    }

    private byte[] bytes(String text) {
        byte[] plain = text.getBytes(UTF_8);
        return mutations.once(8) ? mutations.changed(plain) : plain;
    }

    /** Packed, and not always intact then. */
    public byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mutations.once(2) ? mutations.changed(bytes.toByteArray()) : bytes.toByteArray();
    }
}
