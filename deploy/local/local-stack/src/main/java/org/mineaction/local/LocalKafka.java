package org.mineaction.local;

import java.nio.file.Path;
import java.util.List;

/**
 * One Apache Kafka node (broker and controller) with the topics of the ledger, reachable from this machine only. Started
 * again after a stop or a kill it has the same address and the same records.
 */
public final class LocalKafka extends Part {
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final KafkaSettings settings;

    private LocalKafka(Path directory, List<KafkaListener> listeners) {
        super("Kafka", directory.resolve("kafka.log"));
        settings = new KafkaSettings(directory, listeners, FreePort.find());
    }

    /**
     * A broker that keeps its records; it does not run yet.
     *
     * @param directory created when missing, used as it is otherwise
     * @param port of the loopback address
     */
    public static LocalKafka at(Path directory, int port) {
        return new LocalKafka(directory, List.of(KafkaListener.on(port)));
    }

    /** Starts an empty broker on a free port; it and its records go when this JVM ends. */
    public static LocalKafka startTemporary() {
        LocalKafka kafka = at(TemporaryDirectory.create("ledger-kafka-"), FreePort.find());
        kafka.start();
        return kafka;
    }

    /** The same; whoever connects by way of the proxy stays behind it. */
    public static LocalKafka startTemporary(DelayingProxy proxy) {
        List<KafkaListener> listeners = List.of(KafkaListener.on(FreePort.find()), KafkaListener.behind(proxy));
        LocalKafka kafka = new LocalKafka(TemporaryDirectory.create("ledger-kafka-"), listeners);
        kafka.start();
        return kafka;
    }

    /** The temporary broker of this JVM, started by whoever asks first; Quarkus tests, loaded apart, have one of their own. */
    public static LocalKafka shared() {
        return Shared.KAFKA;
    }

    /** The port clients connect to. */
    public int port() {
        return settings.port();
    }

    /** Host and port, as clients want them. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    protected void prepare() {
        settings.write();
        settings.formatStorage();
    }

    @Override
    protected List<String> command() {
        return JavaCommand.of(
                JAVA_OPTIONS,
                List.of(
                        "-Djava.util.logging.config.file=" + settings.logging(),
                        "-cp",
                        // Under Surefire a jar that holds nothing but the real path; java reads it either way.
                        System.getProperty("java.class.path"),
                        "kafka.Kafka",
                        settings.server().toString()));
    }

    @Override
    protected boolean isReady() {
        return FreePort.isServed(port()) && new KafkaTopics(bootstrapServers()).areThere();
    }

    private static final class Shared {
        static final LocalKafka KAFKA = startTemporary();
    }
}
