package org.mineaction.endtoend.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineaction.contract.Content;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;

/** Records that report-ingest does not write, or not so; and a topic that grows. */
final class TopicFaults {
    private static final String FIGURE = "\"(quantity|areaSquareMetres|minesPlanted)\":\\d+";
    private static final int REPORTS = 20;
    private static final int REVISIONS = 3;
    private static final int COPIES = 2;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private TopicFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("poison", TopicFaults::poison, Target.TOPIC),
                Fault.of("duplicated and shuffled records", TopicFaults::shuffle, Target.TOPIC),
                Fault.of("partitions added", TopicFaults::addPartitions, Target.TOPIC));
    }

    /** Every kind of record nobody can merge, each with good ones before and after it. */
    private static void poison(Surroundings surroundings, Pause pause) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        Kind kind = Kind.drawn(pause.random());
        int partition = partition(surroundings, kind, pause.random());
        for (ProducerRecord<byte[], byte[]> poison : poison(kind, pause.random())) {
            records.add(to(partition, good(surroundings, drawn(kind, UUID.randomUUID(), 1, pause.random()))));
            records.add(to(partition, poison));
        }
        records.add(to(partition, good(surroundings, drawn(kind, UUID.randomUUID(), 1, pause.random()))));
        surroundings.records().write(records);
    }

    private static List<ProducerRecord<byte[], byte[]>> poison(Kind kind, Random random) {
        ProducerRecord<byte[], byte[]> good = written(drawn(kind, UUID.randomUUID(), 1, random));
        ProducerRecord<byte[], byte[]> unknown = with(good, good.value());
        unknown.headers().remove("ce_type").add("ce_type", "org.mineaction.unheard-of.v1".getBytes(UTF_8));
        byte[] impossible =
                new String(good.value(), UTF_8).replaceFirst(FIGURE, "\"$1\":0").getBytes(UTF_8);
        return List.of(
                new ProducerRecord<>(good.topic(), good.key(), good.value()),
                unknown,
                with(good, "{\"not\":\"a report\"".getBytes(UTF_8)),
                with(good, null),
                with(good, impossible),
                new ProducerRecord<>(
                        good.topic(), null, good.timestamp(), "other".getBytes(UTF_8), good.value(), good.headers()));
    }

    private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> good, byte[] value) {
        return new ProducerRecord<>(good.topic(), null, good.timestamp(), good.key(), value, good.headers());
    }

    /** All revisions of some reports, several times, in any order and any partition. */
    private static void shuffle(Surroundings surroundings, Pause pause) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        Kind kind = Kind.drawn(pause.random());
        for (int report = 0; report < REPORTS; report++) {
            UUID id = UUID.randomUUID();
            for (int number = 1; number <= REVISIONS; number++) {
                ProducerRecord<byte[], byte[]> revision = good(surroundings, drawn(kind, id, number, pause.random()));
                for (int copy = 0; copy < COPIES; copy++) {
                    records.add(to(partition(surroundings, kind, pause.random()), revision));
                }
            }
        }
        Collections.shuffle(records, pause.random());
        surroundings.records().write(records);
    }

    private static Revision drawn(Kind kind, UUID id, int number, Random random) {
        return new Revision(kind, id, number, Finding.drawn(kind, random));
    }

    /** One that counts, as it is. */
    private static ProducerRecord<byte[], byte[]> good(Surroundings surroundings, Revision revision) {
        surroundings.sent().add(revision);
        return written(revision);
    }

    private static ProducerRecord<byte[], byte[]> written(Revision revision) {
        Finding says = revision.says();
        return switch (revision.kind()) {
            case FOUND_ITEM -> written(ReportKind.FOUND_ITEM, revision, says.foundItem());
            case LAND_RELEASE -> written(ReportKind.LAND_RELEASE, revision, says.landRelease());
            case MINEFIELD_MAP -> written(ReportKind.MINEFIELD_MAP, revision, says.minefieldMap());
        };
    }

    private static <C extends Content> ProducerRecord<byte[], byte[]> written(
            ReportKind<C> kind, Revision revision, C content) {
        return new EventCodec<>(kind, "/fire")
                .write(new Report<>(
                        revision.reportId(),
                        revision.number(),
                        Instant.ofEpochMilli(System.currentTimeMillis()),
                        Revision.TEAM,
                        new Submitter(Revision.TEAM, Role.REPORTER),
                        null,
                        List.of(),
                        content));
    }

    private static String topic(Kind kind) {
        return kind.contract().topic().topicName();
    }

    private static int partition(Surroundings surroundings, Kind kind, Random random) {
        return random.nextInt(surroundings.records().partitions(topic(kind)));
    }

    private static ProducerRecord<byte[], byte[]> to(int partition, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), partition, record.timestamp(), record.key(), record.value(), record.headers());
    }

    /** From then on a report's revisions may lie in two of them. */
    private static void addPartitions(Surroundings surroundings, Pause pause) throws InterruptedException {
        String topic = topic(Kind.drawn(pause.random()));
        int count =
                surroundings.records().partitions(topic) + 1 + pause.random().nextInt(2);
        while (!hasPartitions(surroundings, topic, count)) {
            // Kafka may be away at the moment.
            pause.lasting(BETWEEN_TRIES);
        }
    }

    private static boolean hasPartitions(Surroundings surroundings, String topic, int count)
            throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, surroundings.kafka().bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(count)))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return surroundings.records().partitions(topic) >= count;
        }
    }
}
