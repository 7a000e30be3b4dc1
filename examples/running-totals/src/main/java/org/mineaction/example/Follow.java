package org.mineaction.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic from the start, prints the totals and then, unless it is to end, every change. */
final class Follow {
    private static final String TOPIC = "mine-action.running-total.v1";
    private static final Duration POLL = Duration.ofMillis(500);

    private final PrintStream out;
    private final RunningTotals totals = new RunningTotals();

    Follow(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] words) throws JsonProcessingException {
        List<String> arguments = new ArrayList<>(List.of(words));
        boolean once = arguments.remove("--once");
        if (arguments.size() != 1) {
            System.err.println("examples/running-totals/run BOOTSTRAP-SERVERS [--once]");
            System.exit(2);
        }
        Follow follow = new Follow(System.out);
        try (Consumer<byte[], byte[]> consumer = consumer(arguments.get(0))) {
            follow.readToTheEnd(consumer);
            while (!once) {
                follow.printNews(consumer);
            }
        }
    }

    static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Takes every partition from its start to where it ends now, and prints what counts as CSV. */
    void readToTheEnd(Consumer<byte[], byte[]> consumer) throws JsonProcessingException {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(POLL)) {
                totals.take(taken.key(), taken.value());
            }
        }
        out.println("kind,day,districts,code,amount,reports");
        for (JsonNode total : totals.all()) {
            if (total.path("reports").longValue() > 0) {
                out.println(row(total));
            }
        }
    }

    private void printNews(Consumer<byte[], byte[]> consumer) throws JsonProcessingException {
        for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(POLL)) {
            if (totals.take(taken.key(), taken.value())) {
                out.println(new String(taken.value(), StandardCharsets.UTF_8));
            }
        }
    }

    private static String row(JsonNode total) {
        List<String> districts = new ArrayList<>();
        total.path("districts").forEach(district -> districts.add(district.asText()));
        return String.join(
                ",",
                total.path("kind").asText(),
                total.path("day").asText(),
                String.join("+", districts),
                total.path("code").asText(),
                total.path("amount").asText(),
                total.path("reports").asText());
    }
}
