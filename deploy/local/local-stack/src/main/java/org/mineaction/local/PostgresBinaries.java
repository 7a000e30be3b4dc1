package org.mineaction.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** PostgreSQL's programs for this machine, unpacked once for each user and version. */
final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs if that was not done before.
     *
     * @throws StartFailure when there are none for this kind of machine
     */
    static PostgresBinaries unpacked() {
        String name = archiveName();
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StartFailure("There is no PostgreSQL for this machine (" + name + ")");
        }
        try {
            Path home = cache().resolve("postgresql-" + identity(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL", e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** A user without a home has them unpacked anew each time: a shared directory is no place for programs. */
    private static Path cache() {
        Path home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home) ? home.resolve(".cache").resolve("mine-action-ledger") : TemporaryCache.DIRECTORY;
    }

    private static final class TemporaryCache {
        static final Path DIRECTORY = TemporaryDirectory.create("ledger-programs-");
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** Another version or build is another archive; its length and date tell them apart without reading it. */
    private static String identity(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        return Long.toHexString(connection.getLastModified()) + "-" + connection.getContentLengthLong();
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        Reaper.ofThisJvm().removeAtEnd(draft);
        try (InputStream content = archive.openStream()) {
            TarXz.unpack(content, draft);
        }
        try {
            // All or nothing: whoever sees the directory sees every file in it.
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was faster with the same files; ours go when this JVM ends.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }
}
