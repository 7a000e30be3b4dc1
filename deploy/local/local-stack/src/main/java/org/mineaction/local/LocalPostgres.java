package org.mineaction.local;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One PostgreSQL server with the services' databases, reachable from this machine only. Started again after a stop or a
 * kill it has the same address and the same rows.
 */
public final class LocalPostgres extends Part {
    /** Whoever the cluster was made by; may do anything and needs no password from this machine. */
    public static final String ADMINISTRATOR = "postgres";

    /** The settings of {@link #large}. */
    public static final List<String> LARGE = List.of("shared_buffers=4GB", "max_wal_size=16GB");

    private static final Duration CREATION = Duration.ofSeconds(60);

    // PostgreSQL refuses to run as root. In a user namespace of its own it runs as nobody there, yet owns its files.
    private static final List<String> NOT_AS_ROOT =
            System.getProperty("user.name").equals("root") ? List.of("unshare", "--user") : List.of();

    private final Path directory;
    private final int port;
    private final boolean durable;
    private final List<String> size;

    private LocalPostgres(Path directory, int port, boolean durable, List<String> size) {
        super("PostgreSQL", directory.resolve("postgres.log"));
        this.directory = directory;
        this.port = port;
        this.durable = durable;
        this.size = size;
    }

    /**
     * A server that keeps its rows; it does not run yet.
     *
     * @param directory created when missing, used as it is otherwise
     * @param port of the loopback address
     */
    public static LocalPostgres at(Path directory, int port) {
        return new LocalPostgres(directory, port, true, List.of());
    }

    /**
     * The same server, of the size that one with tens of millions of reports has: as it comes, PostgreSQL keeps 128 MiB in
     * memory and writes everything out after 1 GB of changes.
     */
    public LocalPostgres large() {
        return new LocalPostgres(directory, port, durable, LARGE);
    }

    /**
     * Starts an empty server on a free port; it and its rows go when this JVM ends. What it committed survives a kill of
     * its processes, not a crash of the machine.
     */
    public static LocalPostgres startTemporary() {
        LocalPostgres postgres =
                new LocalPostgres(TemporaryDirectory.create("ledger-postgres-"), FreePort.find(), false, List.of());
        postgres.start();
        return postgres;
    }

    /** The temporary server of this JVM, started by whoever asks first; Quarkus tests, loaded apart, have one of their own. */
    public static LocalPostgres shared() {
        return Shared.POSTGRES;
    }

    /** The port clients connect to. */
    public int port() {
        return port;
    }

    /** The JDBC address of one of its databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role that owns the services' databases; it may create others. */
    public String user() {
        return PostgresDatabases.OWNER;
    }

    /** The password of that role. */
    public String password() {
        return PostgresDatabases.OWNER;
    }

    /**
     * Keeps its data as they are now, as a backup does.
     *
     * @param copy the directory they are kept in; an earlier copy there is replaced
     * @throws IllegalStateException when it runs
     */
    public void copyTo(Path copy) {
        requireStopped();
        Directories.copy(cluster(), copy);
    }

    /**
     * Puts back what was kept; whatever has happened since is forgotten.
     *
     * @throws IllegalStateException when it runs
     */
    public void restoreFrom(Path copy) {
        requireStopped();
        Directories.copy(copy, cluster());
    }

    private void requireStopped() {
        if (isAlive()) {
            throw new IllegalStateException(name() + " runs");
        }
    }

    @Override
    protected void prepare() {
        try {
            Directories.createWhole(cluster(), this::create);
            forgetDeadPostmaster();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare PostgreSQL's files", e);
        }
    }

    private Path cluster() {
        return directory.resolve("cluster");
    }

    private void create(Path draft) throws IOException {
        List<String> words = new ArrayList<>(NOT_AS_ROOT);
        words.addAll(List.of(PostgresBinaries.unpacked().program("initdb"), "--pgdata=" + draft));
        words.addAll(List.of("--username=" + ADMINISTRATOR, "--auth=trust", "--encoding=UTF8"));
        words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-sync"));
        ChildProcess initdb = ChildProcess.start(words, environment(), log());
        if (!initdb.endsWithin(CREATION) || initdb.exitCode() != 0) {
            initdb.kill();
            throw StartFailure.withLog("PostgreSQL's files cannot be created", log());
        }
    }

    /**
     * A killed server leaves its process number behind and would refuse to start if some other process has got that
     * number since. A server that really runs on these files is left to be found by PostgreSQL itself.
     */
    private void forgetDeadPostmaster() throws IOException {
        Path file = cluster().resolve("postmaster.pid");
        if (Files.exists(file)
                && !runsPostgres(Long.parseLong(Files.readAllLines(file).get(0)))) {
            Files.delete(file);
        }
    }

    private static boolean runsPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    @Override
    protected List<String> command() {
        Stream<String> settings = Stream.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                // A socket file has a path of at most 107 characters, which a deep directory exceeds.
                "unix_socket_directories=",
                "max_connections=100",
                "timezone=UTC",
                // In its own directory, where a killed server's leftovers are cleared away, not in /dev/shm.
                "dynamic_shared_memory_type=mmap",
                "fsync=" + (durable ? "on" : "off"));
        List<String> words = new ArrayList<>(NOT_AS_ROOT);
        words.addAll(List.of(
                PostgresBinaries.unpacked().program("postgres"), "-D", cluster().toString()));
        return Stream.concat(settings, size.stream())
                .flatMap(setting -> Stream.of("-c", setting))
                .collect(toCollection(() -> words));
    }

    @Override
    protected boolean isReady() {
        return new PostgresDatabases(jdbcUrl("postgres")).areThere();
    }

    /** Fast shutdown: sessions are ended, nothing committed is lost. */
    @Override
    Signal stopSignal() {
        return Signal.INT;
    }

    private static final class Shared {
        static final LocalPostgres POSTGRES = startTemporary();
    }
}
