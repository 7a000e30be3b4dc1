package org.mineaction.contract;

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

    private Samples() {}

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static String json(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    static ConsumerRecord<byte[], byte[]> record(String name) throws IOException {
        String json = json(name);
        String key = Json.MAPPER.readTree(json).get("reportId").asText();
        String type = name.contains(".withdrawn")
                ? ReportKind.FOUND_ITEM.withdrawnType()
                : ReportKind.FOUND_ITEM.reportedType();
        return record(key, type, json);
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
