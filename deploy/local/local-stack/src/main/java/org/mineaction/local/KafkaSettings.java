package org.mineaction.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * The files a broker is configured with, under its data directory.
 *
 * @param directory everything of the broker is in here
 * @param listeners for clients; the broker itself uses the first
 * @param extra settings
 * @param controllerPort of the listener the broker reaches its own controller by
 */
record KafkaSettings(Path directory, List<KafkaListener> listeners, Map<String, String> extra, int controllerPort) {
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    // One broker and few consumers: small thread pools, few partitions of Kafka's own topics, a small cleaner buffer.
    // The short session lets a broker killed and started again in after two seconds instead of nine.
    private static final String SERVER = """
            process.roles=broker,controller
            node.id=%4$d
            controller.quorum.voters=%4$d@127.0.0.1:%2$d
            controller.listener.names=%5$s
            listeners=%1$s,%5$s://127.0.0.1:%2$d
            advertised.listeners=%6$s
            inter.broker.listener.name=%7$s
            listener.security.protocol.map=%8$s,%5$s:PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            default.replication.factor=1
            min.insync.replicas=1
            group.initial.rebalance.delay.ms=0
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            broker.heartbeat.interval.ms=250
            broker.session.timeout.ms=2000
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            log.cleaner.dedupe.buffer.size=8388608
            """;

    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %3$s %5$s%6$s%n
            .level=WARNING
            kafka.server.KafkaRaftServer.level=INFO
            """;

    KafkaSettings {
        listeners = List.copyOf(listeners);
        extra = Map.copyOf(extra);
    }

    int port() {
        return listeners.get(0).port();
    }

    Path server() {
        return directory.resolve("server.properties");
    }

    Path logging() {
        return directory.resolve("logging.properties");
    }

    Path records() {
        return directory.toAbsolutePath().resolve("records");
    }

    void write() {
        try {
            Files.createDirectories(directory);
            Files.writeString(server(), content());
            Files.writeString(logging(), LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write Kafka's settings", e);
        }
    }

    private String content() {
        return SERVER.formatted(
                        each(KafkaListener::address),
                        controllerPort,
                        records(),
                        NODE,
                        CONTROLLER,
                        each(KafkaListener::advertised),
                        listeners.get(0).name(),
                        each(KafkaListener::protocol))
                + extra.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private String each(Function<KafkaListener, String> text) {
        return listeners.stream().map(text).collect(Collectors.joining(","));
    }

    /** Gives the cluster its id and its first metadata, unless it has them. */
    void formatStorage() {
        if (Files.exists(records().resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(CONTROLLER)
                .setDirectories(List.of(records().toString()))
                .setMetadataLogDirectory(records().toString())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
        } catch (Exception e) {
            throw new StartFailure("Kafka's storage cannot be formatted in " + records(), e);
        }
    }
}
