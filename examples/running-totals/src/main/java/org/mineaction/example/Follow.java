package org.mineaction.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic from the start, prints the totals and then, unless it is to end, every change. */
final class Follow {
    private static final String TOPIC = "mine-action.running-total.v1";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;
    private final PrintStream out;
    private final RunningTotals totals = new RunningTotals();

    Follow(Consumer<byte[], byte[]> consumer, PrintStream out) {
        this.consumer = consumer;
        this.out = out;
    }

    public static void main(String[] words) throws JsonProcessingException {
        List<String> arguments = new ArrayList<>(List.of(words));
        boolean once = arguments.remove("--once");
        if (arguments.size() != 1) {
            System.err.println("examples/running-totals/run BOOTSTRAP-SERVERS [--once]");
            System.exit(2);
        }
        try (Consumer<byte[], byte[]> consumer = consumer(arguments.get(0))) {
            Follow follow = new Follow(consumer, System.out);
            if (!follow.findPartitions()) {
                System.err.println("There is no topic " + TOPIC + " at " + arguments.get(0));
                System.exit(1);
            }
            follow.readToTheEnd();
            while (!once) {
                follow.printNews();
                follow.findPartitions();
            }
        } catch (TimeoutException e) {
            System.err.println("Nobody answers at " + arguments.get(0));
            System.exit(1);
        }
    }

    static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Takes every partition there is, from its start; those it has go on where they are. False when there is no such topic. */
    boolean findPartitions() {
        Set<TopicPartition> all = new HashSet<>();
        consumer.partitionsFor(TOPIC).forEach(info -> all.add(new TopicPartition(info.topic(), info.partition())));
        if (!all.isEmpty() && !all.equals(consumer.assignment())) {
            consumer.assign(all);
        }
        return !all.isEmpty();
    }

    /** Reads to where the partitions end now, and prints what counts as CSV. */
    void readToTheEnd() throws JsonProcessingException {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
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

    /** Prints what changes for half a minute. */
    private void printNews() throws JsonProcessingException {
        long end = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(POLL)) {
                if (totals.take(taken.key(), taken.value())) {
                    out.println(new String(taken.value(), StandardCharsets.UTF_8));
                }
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
