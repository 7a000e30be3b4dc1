package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineaction.local.Checkout;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void anotherProcessCannotClaimTheSameData() throws Exception {
        DataDirectory.claim(directory);

        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("in use by another run", directory.toString());
    }

    @Test
    void emptyingItKeepsTheClaim() throws IOException {
        DataDirectory data = DataDirectory.claim(directory);
        Files.createDirectories(data.of("kafka/records"));
        Files.writeString(data.of("kafka/records/one"), "1");

        data.empty();

        assertThat(directory).isDirectoryContaining("glob:**/lock").isDirectoryNotContaining("glob:**/kafka");
        assertThat(data.isClaimed()).isTrue();
    }

    @Test
    void filesOfSomebodyElseAreLeftAlone() throws IOException {
        Path letter = Files.writeString(directory.resolve("letter"), "Dear …");

        assertThatThrownBy(() -> DataDirectory.claim(directory))
                .isInstanceOf(RunFailure.class)
                .hasMessageContainingAll("LEDGER_DATA", directory.toString())
                .message()
                .hasLineCount(1);

        assertThat(directory).isDirectoryContaining(letter::equals).isDirectoryNotContaining("glob:**/lock");
    }

    @Test
    void theVariableChoosesThePlace() {
        assertThat(DataDirectory.chosenIn(Map.of("LEDGER_DATA", directory.toString())))
                .isEqualTo(directory);
        assertThat(DataDirectory.chosenIn(Map.of("LEDGER_DATA", " ")))
                .isEqualTo(Checkout.root().resolve("deploy/local/data"));
    }

    /** Another process that wants the same directory. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) {
            try {
                DataDirectory.claim(Path.of(arguments[0]));
            } catch (RunFailure failure) {
                System.out.println(failure.getMessage());
            }
        }
    }
}
