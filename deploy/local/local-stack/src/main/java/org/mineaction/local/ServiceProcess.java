package org.mineaction.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A packaged service of this working tree, run as it would be elsewhere: by {@code java -jar}, configured by its
 * environment. It is ready when its readiness check says so.
 */
public final class ServiceProcess extends Part {
    /**
     * Java's options for a service: together at most about 300 MB resident, with young objects enough room to die in, since
     * what a batch needs is garbage once it is published or merged. The archive of classes made at the build spares a part of
     * the start; a Java other than the build's does without it and need not say so.
     */
    public static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx176m",
            "-Xmn112m",
            "-XX:SurvivorRatio=3",
            "-XX:MetaspaceSize=64m",
            "-XX:+UseSerialGC",
            // What the compiler needed for a moment, the C library would keep. Early releases of Java 17 do not know
            // it.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=5000",
            "-Xlog:disable",
            "-Xlog:all=error");

    private static final String MANY = "1000000";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final ServicePorts ports;
    private final Path jar;
    private final Map<String, String> environment = new HashMap<>();
    private Runnable beforeStart = () -> {};

    private ServiceProcess(String module, ServicePorts ports, Path logs) {
        super(module, logs.resolve(module + ".log"));
        this.ports = ports;
        this.jar = Checkout.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        with("QUARKUS_HTTP_HOST", "127.0.0.1");
        with("QUARKUS_HTTP_PORT", String.valueOf(ports.http()));
        with("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        with("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.management()));
        with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // All who call here have one address, and few accounts.
        with("LEDGER_LIMITS_CALLS_OF_ADDRESS", MANY);
        with("LEDGER_LIMITS_BURST_OF_ADDRESS", MANY);
        with("LEDGER_LIMITS_CALLS_OF_SUBJECT", MANY);
        with("LEDGER_LIMITS_BURST_OF_SUBJECT", MANY);
        // The C library would keep memory apart for many threads, of which the JVM's need little.
        with("MALLOC_ARENA_MAX", "2");
    }

    /**
     * The service teams send their reports to.
     *
     * @param publicAddress where users find the accepted reports, without a slash at the end
     * @param logs the directory of its log
     */
    public static ServiceProcess reportIngest(
            ServicePorts ports, String bootstrapServers, String publicAddress, Path logs) {
        return new ServiceProcess("report-ingest", ports, logs)
                .with("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers)
                .with("LEDGER_PUBLIC_ADDRESS", publicAddress);
    }

    /**
     * The service that knows the figures.
     *
     * @param logs the directory of its log
     */
    public static ServiceProcess statistics(
            ServicePorts ports, String bootstrapServers, LocalPostgres postgres, Path logs) {
        return new ServiceProcess("statistics", ports, logs)
                .with("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers)
                .with("LEDGER_PUBLIC_ADDRESS", ports.address())
                .with("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("statistics"))
                .with("QUARKUS_DATASOURCE_USERNAME", postgres.user())
                .with("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
    }

    /**
     * The service that knows the people hurt.
     *
     * @param keys the directory of the keys it encrypts and hashes with, made at its first start
     * @param logs the directory of its log
     */
    public static ServiceProcess casualtyRegistry(
            ServicePorts ports, String bootstrapServers, LocalPostgres postgres, Path keys, Path logs) {
        RegistryKeys ours = new RegistryKeys(keys);
        ServiceProcess registry = new ServiceProcess("casualty-registry", ports, logs)
                .with("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers)
                .with("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("registry"))
                .with("QUARKUS_DATASOURCE_USERNAME", postgres.user())
                .with("QUARKUS_DATASOURCE_PASSWORD", postgres.password())
                .with("REGISTRY_KEYS_ENCRYPTION", ours.encryption())
                .with("REGISTRY_KEYS_HASHING", ours.hashing());
        registry.beforeStart = () -> ours.createMissing(registry.jar.getParent());
        return registry;
    }

    /** Leads whoever has something to report to the form of report-ingest, which is at a port of its own here. */
    public ServiceProcess withFormOf(ServicePorts ingest) {
        return with("LEDGER_REPORTING_FORM", ingest.address() + "/ingest/v1/form");
    }

    /** Sets a variable of its environment, from its next start on. */
    public ServiceProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Lets in, from its next start on, who has a token of these; otherwise they are those of this JVM. */
    public ServiceProcess believing(LocalTokens tokens) {
        environment.putAll(tokens.environment());
        return this;
    }

    /** Where it listens. */
    public ServicePorts ports() {
        return ports;
    }

    @Override
    protected void prepare() {
        if (!Files.exists(jar)) {
            throw new StartFailure(name() + " is not built: there is no " + jar);
        }
        beforeStart.run();
    }

    @Override
    protected List<String> command() {
        String archive = "-XX:SharedArchiveFile=" + jar.resolveSibling("app-cds.jsa");
        return JavaCommand.of(
                JAVA_OPTIONS, List.of(archive, "-jar", jar.getFileName().toString()));
    }

    /** The archive of classes is only good for a jar called by the name that it was made with. */
    @Override
    Path directory() {
        return jar.getParent();
    }

    @Override
    protected Map<String, String> environment() {
        LocalTokens.shared().environment().forEach(environment::putIfAbsent);
        return environment;
    }

    @Override
    protected boolean isReady() {
        URI check = URI.create("http://127.0.0.1:" + ports.management() + "/q/health/ready");
        HttpRequest request = HttpRequest.newBuilder(check).timeout(PATIENCE).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
