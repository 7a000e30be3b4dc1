package org.mineaction.registry.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

class RequestsTest {
    /** As the server hands a header on: each of its bytes as a character. */
    private static String received(String name) {
        return new String(name.getBytes(UTF_8), ISO_8859_1);
    }

    @Test
    void aRegistrarIsNamedInAnyLetters() {
        for (String name : List.of("A. Registrar", "Ə. Məmmədov", "Ünal", "François", "Ə".repeat(80))) {
            assertThat(Requests.registrar(List.of(received(name)))).isEqualTo(name);
        }
        assertThat(Requests.registrar(List.of("Fran\u00e7ois"))).as("Latin-1").isEqualTo("François");
    }

    @Test
    void whoIsNotNamedInOneTextIsRefused() {
        assertThat(mistake(null)).isEqualTo(RegistryMistake.REGISTRAR_REQUIRED);
        assertThat(mistake(List.of())).isEqualTo(RegistryMistake.REGISTRAR_REQUIRED);
        for (List<String> values : List.of(
                List.of(""),
                List.of(" "),
                List.of("A", "B"),
                List.of("x".repeat(81)),
                List.of(received("Ə".repeat(81))))) {
            assertThat(mistake(values)).as(values.toString()).isEqualTo(RequestMistake.WRONG_HEADER);
        }
    }

    private static MistakeCode mistake(List<String> values) {
        return catchThrowableOfType(RefusedException.class, () -> Requests.registrar(values))
                .mistakes()
                .get(0)
                .what();
    }
}
