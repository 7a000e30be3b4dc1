package org.mineaction.registry.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeySetTest {
    private static final String ENCRYPTION = TestKeys.encryption();
    private static final String HASHING = TestKeys.hashing();

    private final PersonalData known = TestKeys.secrets(ENCRYPTION, HASHING).personalData();

    @Test
    void keysAreGivenAsJsonAsBase64OrInAFile(@TempDir Path directory) throws IOException {
        Path json = Files.writeString(directory.resolve("keys.json"), ENCRYPTION + "\n");
        Path base64 = Files.writeString(directory.resolve("keys.txt"), base64(ENCRYPTION));

        assertSameKeys(ENCRYPTION);
        assertSameKeys("  \n" + ENCRYPTION);
        assertSameKeys(base64(ENCRYPTION));
        assertSameKeys(Base64.getMimeEncoder().encodeToString(ENCRYPTION.getBytes(UTF_8)) + "\n");
        assertSameKeys(json.toString());
        assertSameKeys(base64.toString());
    }

    private void assertSameKeys(String setting) {
        byte[] encrypted = known.encrypt("text", "context");
        assertThat(TestKeys.secrets(setting, HASHING).personalData().decrypt(encrypted, "context"))
                .isEqualTo("text");
    }

    static Stream<String> noKeySets() {
        String raw = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXU=";
        return Stream.of(
                "{}",
                "{",
                "{\"primaryKeyId\":1,\"key\":[]}",
                ENCRYPTION.substring(0, ENCRYPTION.length() / 2),
                ENCRYPTION.replace("\"primaryKeyId\":", "\"primaryKeyId\":1"),
                base64(ENCRYPTION).substring(8),
                raw,
                "/" + raw,
                "secret!",
                "[\"" + raw + "\"]",
                HASHING);
    }

    @ParameterizedTest
    @MethodSource("noKeySets")
    void whatIsNoKeySetIsRefusedInOneLineWithoutBeingTold(String setting) {
        assertThatExceptionOfType(WrongKeysException.class)
                .isThrownBy(() -> TestKeys.secrets(setting, HASHING))
                .withNoCause()
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith("registry.keys.encryption ")
                        .hasLineCount(1)
                        .hasSizeLessThan(120)
                        .doesNotContain(setting.length() > 10 ? setting.substring(2, 10) : setting));
    }

    @Test
    void theMessageSaysWhatIsWrong() {
        assertRefused(null, HASHING, "registry.keys.encryption is not set; NewKeys makes a key set for it");
        assertRefused(" ", HASHING, "registry.keys.encryption is not set; NewKeys makes a key set for it");
        assertRefused(ENCRYPTION, null, "registry.keys.hashing is not set; NewKeys makes a key set for it");
        assertRefused(HASHING, ENCRYPTION, "registry.keys.encryption must hold AES256-GCM keys and nothing else");
        assertRefused(ENCRYPTION, ENCRYPTION, "registry.keys.hashing must hold HMAC-SHA-256 keys and nothing else");
        assertRefused(
                "/no/such/file",
                HASHING,
                "registry.keys.encryption names a file that cannot be read: NoSuchFileException");
        assertRefused(
                ENCRYPTION,
                "key",
                "registry.keys.hashing is no Tink key set in JSON, nor base64 of one, nor the path of a file with one");
    }

    private static void assertRefused(String encryption, String hashing, String message) {
        assertThatExceptionOfType(WrongKeysException.class)
                .isThrownBy(() -> TestKeys.secrets(encryption, hashing))
                .withMessage(message);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
