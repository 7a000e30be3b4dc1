package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Text.Problem;

class TextTest {
    @Test
    void acceptsWhatPeopleWrite() {
        assertThat(Text.problem("Təmizlənmə qrupu № 7 – Ağdam", 80)).isEmpty();
        assertThat(Text.problem("💣".repeat(80), 80)).isEmpty();
    }

    @Test
    void refusesWhatBreaksFilesAndDatabases() {
        assertThat(Text.problem("  ", 80)).contains(Problem.EMPTY);
        assertThat(Text.problem("a\u0000b", 80)).contains(Problem.CONTROL_CHARACTER);
        for (String invisible : List.of("\u200b", "\ufeff", "\u202e", "\u00ad", "\ufffe", "\ufdd0")) {
            assertThat(Text.problem("a" + invisible, 80)).contains(Problem.CONTROL_CHARACTER);
        }
        assertThat(Text.problem("\u00a0", 80)).contains(Problem.EMPTY);
        assertThat(Text.problem("a\nb", 80)).contains(Problem.CONTROL_CHARACTER);
        assertThat(Text.problem("a\u0085b", 80)).contains(Problem.CONTROL_CHARACTER);
        assertThat(Text.problem("a\u2028b", 80)).contains(Problem.CONTROL_CHARACTER);
        assertThat(Text.problem("a\ud800b", 80)).contains(Problem.BROKEN_UNICODE);
        assertThat(Text.problem("a\udc00", 80)).contains(Problem.BROKEN_UNICODE);
        assertThat(Text.problem("a\ud800", 80)).contains(Problem.BROKEN_UNICODE);
        assertThat(Text.problem("x".repeat(81), 80)).contains(Problem.TOO_LONG);
    }

    @Test
    void writesOneLetterOneWay() {
        assertThat(Text.normalised(" Agdam\u0306 ")).isEqualTo(Text.normalised("Agdam\u0306"));
        assertThat(Text.normalised("Ag\u0306dam")).isEqualTo("A\u011fdam");
        assertThat(Text.normalised("\u00a0Team\u20071\u00a0")).isEqualTo("Team 1");
    }
}
