package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {
    private static final Bookmark PLACE = new Bookmark(LocalDate.of(2021, 6, 5), UUID.randomUUID());

    @Test
    void isReadAsItWasWritten() {
        assertThat(Bookmark.read(PLACE.written())).contains(PLACE);
        assertThat(PLACE.written()).matches("[A-Za-z0-9_-]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "100", "not ours", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%%%", "ééé"})
    void whatIsNotOursIsNotRead(String text) {
        assertThat(Bookmark.read(text)).isEmpty();
    }

    @Test
    void whatWasTamperedWithIsNotRead() {
        String written = PLACE.written();
        char other = written.charAt(5) == 'A' ? 'B' : 'A';

        assertThat(Bookmark.read(written.substring(0, 5) + other + written.substring(6)))
                .isEmpty();
        assertThat(Bookmark.read(written + "AAAA")).isEmpty();
        assertThat(Bookmark.read(written.substring(4))).isEmpty();
    }
}
