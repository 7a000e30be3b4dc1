package org.mineaction.contract;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The golden samples: events as they were once written. Only ever added to. */
final class Samples {
    static final Path FOLDER = Path.of("src/test/resources/samples/v1");
    static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");
    static final EventCodec<LandRelease> LAND = new EventCodec<>(ReportKind.LAND_RELEASE, "/test");
    static final EventCodec<MinefieldMap> MAPS = new EventCodec<>(ReportKind.MINEFIELD_MAP, "/test");
    static final EventCodec<Casualties> CASUALTIES = new EventCodec<>(ReportKind.CASUALTY, "/test");

    private Samples() {}

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<String> ofReports() throws IOException {
        return names().stream()
                .filter(name -> !name.startsWith("running-total"))
                .toList();
    }

    static String json(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    static EventCodec<?> codec(String name) {
        return switch (name.substring(0, name.indexOf('.'))) {
            case "land-release" -> LAND;
            case "minefield-map" -> MAPS;
            case "casualty" -> CASUALTIES;
            default -> CODEC;
        };
    }

    /** The golden sample of this name, as it was read. */
    static Report<?> report(String name) throws Exception {
        return codec(name).read(record(name));
    }

    static ConsumerRecord<byte[], byte[]> record(String name) throws IOException {
        String json = json(name);
        JsonNode event = Json.MAPPER.readTree(json);
        String key = event.path("reportId").asText(event.path("incidentId").asText());
        String[] parts = name.split("\\.", 3);
        return record(key, "org.mineaction." + parts[0] + '.' + parts[1] + ".v1", json);
    }

    /** A sample with one field as given. Put together as text, because a tree would not keep what is broken on purpose. */
    static String with(String name, String field) throws IOException {
        ObjectNode sample = (ObjectNode) Json.MAPPER.readTree(json(name));
        sample.remove(field.substring(1, field.indexOf('"', 1)));
        return "{" + field + "," + sample.toString().substring(1);
    }

    /** Why a record cannot be read. */
    static UnreadableRecordException refusal(EventCodec<?> codec, ConsumerRecord<byte[], byte[]> consumed) {
        return catchThrowableOfType(UnreadableRecordException.class, () -> codec.read(consumed));
    }

    static ConsumerRecord<byte[], byte[]> record(String key, String type, String json) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", bytes("1.0")).add("ce_type", bytes(type));
        return consumed(
                new ProducerRecord<>("topic", null, 0L, bytes(key), json == null ? null : bytes(json), headers));
    }

    static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> consumed = new ConsumerRecord<>(sent.topic(), 3, 42, sent.key(), sent.value());
        sent.headers().forEach(consumed.headers()::add);
        return consumed;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
