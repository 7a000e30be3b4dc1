package org.mineaction.registry.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewKeysTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void makesKeysThatOnlyTheirOwnerReads() throws IOException {
        assertThat(run("make")).isZero();

        byte[] encrypted = secrets().personalData().encrypt("text", "context");
        assertThat(secrets().personalData().decrypt(encrypted, "context")).isEqualTo("text");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("encryption.json"))))
                .isEqualTo("rw-------");
        assertThat(messages.toString(UTF_8)).isEmpty();
    }

    @Test
    void neverOverwritesKeys() throws IOException {
        run("make");
        String keys = Files.readString(directory.resolve("encryption.json"));

        assertThat(run("make")).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("encryption.json"))).isEqualTo(keys);
        assertThat(messages.toString(UTF_8)).hasLineCount(1).contains("encryption.json");
    }

    @Test
    void changesKeysStepByStep() {
        run("make");
        Secrets before = secrets();
        byte[] old = before.personalData().encrypt("text", "context");

        assertThat(run("add")).isZero();
        Secrets added = secrets();
        assertThat(added.personalData().isUnderPrimary(old)).isTrue();

        assertThat(run("promote")).isZero();
        Secrets promoted = secrets();
        byte[] fresh = promoted.personalData().encrypt("text", "context");
        assertThat(promoted.personalData().isUnderPrimary(old)).isFalse();
        assertThat(added.personalData().decrypt(fresh, "context")).isEqualTo("text");
        assertThat(promoted.nameIndex().hashes("Vüqar"))
                .contains(before.nameIndex().hash("Vüqar"));

        assertThat(run("prune")).isZero();
        assertThat(secrets().personalData().decrypt(fresh, "context")).isEqualTo("text");
        assertThat(secrets().nameIndex().hashes("Vüqar")).hasSize(1);
    }

    @Test
    void saysWhatIsWrongInOneLine() {
        assertThat(run("add")).isEqualTo(1);
        assertThat(messages.toString(UTF_8))
                .hasLineCount(1)
                .startsWith("registry.keys.encryption names a file that cannot be read");
        messages.reset();
        assertThat(run("forget")).isEqualTo(2);
        assertThat(messages.toString(UTF_8)).hasLineCount(1).startsWith("usage: ");
    }

    private int run(String command) {
        return NewKeys.run(new String[] {command, directory.toString()}, new PrintStream(messages, true, UTF_8));
    }

    private Secrets secrets() {
        return TestKeys.secrets(
                directory.resolve("encryption.json").toString(),
                directory.resolve("hashing.json").toString());
    }
}
