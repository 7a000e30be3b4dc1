package org.mineaction.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A key pair with a certificate for the loopback address that nobody else has signed, for tests; made by the program that comes with Java.
 *
 * @param file a key store (PKCS #12)
 */
public record Certificate(Path file) {
    /** Of every key store. */
    public static final String PASSWORD = "changeit";

    private static final String ALIAS = "ledger";

    /** Makes one of this name, and puts it into the place of whatever is there at once. */
    public static Certificate make(Path file, String name) {
        Path draft = file.resolveSibling(name + ".draft");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            keytool(draft, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "SAN=ip:127.0.0.1");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Certificate(file);
    }

    /** Writes the certificate alone, without its secret key, as text (PEM). */
    public void writeTo(Path pem) throws IOException {
        keytool(file, "-exportcert", "-rfc", "-file", pem.toString());
    }

    private static void keytool(Path store, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", store.toString()));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + words[0]);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
