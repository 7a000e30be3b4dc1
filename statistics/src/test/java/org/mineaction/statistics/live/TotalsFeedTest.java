package org.mineaction.statistics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.RunningTotal;
import org.mineaction.contract.RunningTotalCodec;
import org.mineaction.contract.Topic;
import org.mineaction.local.LocalKafka;

/** Whoever listens hears of every total from then on, whatever becomes of the broker. */
class TotalsFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RunningTotalCodec CODEC = new RunningTotalCodec("/test");

    private final Heard heard = new Heard();

    private static final class Heard implements TotalsFeed.Listener {
        private final List<String> ids = new CopyOnWriteArrayList<>();
        private volatile boolean hasBegun;
        private volatile boolean hasNews;
        private volatile boolean hasTimePassed;
        private volatile boolean isListening = true;
        private volatile boolean wasAskedInVain;

        @Override
        public void begun() {
            hasBegun = true;
        }

        @Override
        public void news() {
            hasNews = true;
        }

        @Override
        public boolean isListening() {
            boolean now = isListening;
            wasAskedInVain |= !now;
            return now;
        }

        @Override
        public void changed(LiveTotal total) {
            assertThat(hasNews).as("before it is told what").isTrue();
            ids.add(total.id());
        }

        @Override
        public void timePasses() {
            hasTimePassed = true;
        }
    }

    @Test
    void goesOnWhereItWasWhenTheBrokerIsBack() throws Exception {
        try (LocalKafka kafka = LocalKafka.startTemporary()) {
            send(kafka, CODEC.write(total(1), Instant.EPOCH));
            TotalsFeed feed = new TotalsFeed(Map.of("bootstrap.servers", kafka.bootstrapServers()), heard);
            kafka.kill();
            Thread thread = new Thread(feed, "feed-under-test");
            thread.start();
            await().atMost(PATIENCE).until(() -> heard.hasTimePassed);
            assertThat(heard.hasBegun).isFalse();

            kafka.start();
            await().atMost(PATIENCE).until(() -> heard.hasBegun);
            send(kafka, CODEC.write(total(2), Instant.EPOCH));
            await().atMost(PATIENCE).until(() -> heard.ids.size() == 1);
            kafka.kill();
            kafka.start();
            send(kafka, new ProducerRecord<>(Topic.RUNNING_TOTAL.topicName(), new byte[1], new byte[1]));
            send(kafka, CODEC.write(total(3), Instant.EPOCH));
            await().atMost(PATIENCE).until(() -> heard.ids.size() == 2);

            heard.isListening = false;
            heard.hasNews = false;
            send(kafka, CODEC.write(total(4), Instant.EPOCH));
            await().atMost(PATIENCE).until(() -> heard.wasAskedInVain);
            assertThat(heard.hasNews).isTrue();
            heard.isListening = true;
            send(kafka, CODEC.write(total(5), Instant.EPOCH));
            await().atMost(PATIENCE).until(() -> heard.ids.size() == 3);

            feed.stop();
            thread.join(PATIENCE.toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(heard.ids)
                .containsExactly(
                        "found-item/2021-06-05/AZ-AGM/UXO@2",
                        "found-item/2021-06-05/AZ-AGM/UXO@3",
                        "found-item/2021-06-05/AZ-AGM/UXO@5");
    }

    private static RunningTotal total(long version) {
        return new RunningTotal("found-item", LocalDate.of(2021, 6, 5), List.of("AZ-AGM"), "UXO", version, 1, version);
    }

    private static void send(LocalKafka kafka, ProducerRecord<byte[], byte[]> record) throws Exception {
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
