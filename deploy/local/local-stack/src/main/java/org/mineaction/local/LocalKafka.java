package org.mineaction.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One Apache Kafka node (broker and controller) with the topics of the ledger, reachable from this machine only. Started
 * again after a stop or a kill it has the same address and the same records.
 */
public final class LocalKafka extends Part {
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final KafkaSettings settings;

    private LocalKafka(Path directory, List<KafkaListener> listeners, Map<String, String> extra) {
        super("Kafka", directory.resolve("kafka.log"));
        settings = new KafkaSettings(directory, listeners, extra, FreePort.find());
    }

    /**
     * A broker that keeps its records; it does not run yet.
     *
     * @param directory created when missing, used as it is otherwise
     * @param port of the loopback address
     */
    public static LocalKafka at(Path directory, int port) {
        return new LocalKafka(directory, List.of(KafkaListener.on(port)), Map.of());
    }

    /** Starts an empty broker on a free port; it and its records go when this JVM ends. */
    public static LocalKafka startTemporary() {
        return startTemporary(List.of(KafkaListener.on(FreePort.find())), Map.of());
    }

    /** The same; whoever connects by way of the proxy stays behind it. */
    public static LocalKafka startTemporary(DelayingProxy proxy) {
        return startTemporary(List.of(KafkaListener.on(FreePort.find()), KafkaListener.behind(proxy)), Map.of());
    }

    /**
     * The same, with a second port on which clients come by name and password (SCRAM-SHA-512) over TLS and may what they were given, as
     * in a cluster. Who comes by the first port may everything.
     *
     * @param certificate the broker's
     */
    public static LocalKafka startTemporarySecured(Certificate certificate) {
        List<KafkaListener> listeners =
                List.of(KafkaListener.on(FreePort.find()), KafkaListener.secured(FreePort.find()));
        Map<String, String> extra = Map.of(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:ANONYMOUS",
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.secured.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "listener.name.secured.ssl.keystore.type", "PKCS12",
                "listener.name.secured.ssl.keystore.location",
                        certificate.file().toAbsolutePath().toString(),
                "listener.name.secured.ssl.keystore.password", Certificate.PASSWORD,
                "listener.name.secured.ssl.key.password", Certificate.PASSWORD);
        return startTemporary(listeners, extra);
    }

    private static LocalKafka startTemporary(List<KafkaListener> listeners, Map<String, String> extra) {
        LocalKafka kafka = new LocalKafka(TemporaryDirectory.create("ledger-kafka-"), listeners, extra);
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

    /** Host and port of the secured listener, where there is one. */
    public String securedServers() {
        return "127.0.0.1:" + settings.listeners().get(1).port();
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
