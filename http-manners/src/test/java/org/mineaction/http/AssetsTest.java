package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static Assets read(String... names) {
        return Assets.read(AssetsTest.class, "/assets/", List.of(names));
    }

    @Test
    void aFileMayBeKeptForEverUnderTheHashOfAll() {
        Assets assets = read("a.js", "b.css");

        Response answer = assets.answer(assets.hash(), "a.js", null);

        assertThat(new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8))
                .isEqualTo("import \"./b.js\";\n");
        assertThat(answer.getMediaType()).hasToString("text/javascript;charset=UTF-8");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whereOneFileIsAnotherAllHaveAnotherAddress() {
        assertThat(read("a.js", "b.css").hash())
                .matches("[0-9a-f]{16}")
                .isEqualTo(read("a.js", "b.css").hash())
                .isNotEqualTo(read("a.js").hash())
                .isNotEqualTo(read("b.css", "a.js").hash());
    }

    @Test
    void whatIsNoneOfThemIsNotThere() {
        Assets assets = read("a.js");

        assertThatThrownBy(() -> assets.answer(assets.hash(), "b.css", null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assets.answer(assets.hash(), "../AssetsTest.class", null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assets.answer("0123456789abcdef", "a.js", null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFileThatIsMissingOrNothingForAPageIsNoticedAtOnce() {
        assertThatThrownBy(() -> read("c.js")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Assets.read(AssetsTest.class, "/", List.of("org/mineaction/http/AssetsTest.class")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
