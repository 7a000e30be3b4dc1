package org.mineaction.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final String PLAIN = "HTTP/1.1 202 Accepted\r\nContent-Length: 5\r\nX: y\r\n\r\nhello";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nb\r\nhello\r\nhell\r\n1\r\no\r\n0\r\n\r\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void isCompleteOnlyAtItsEnd(String text, int status, String body) {
        byte[] all = bytes(text);
        for (int length = 0; length < all.length; length++) {
            assertThat(Answer.parse(all, length)).as("%d bytes", length).isNull();
        }
        Answer answer = Answer.parse(all, all.length);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.end()).isEqualTo(all.length);
        assertThat(answer.text(all)).isEqualTo(body);
    }

    @Test
    void anAnswerWithALengthIsCompleteAtItsEnd() {
        isCompleteOnlyAtItsEnd(PLAIN, 202, "hello");
    }

    @Test
    void anAnswerInChunksIsCompleteAtItsEnd() {
        isCompleteOnlyAtItsEnd(CHUNKED, 200, "hello\r\nhello");
    }

    @Test
    void anAnswerWithoutABodyIsCompleteAfterItsHead() {
        isCompleteOnlyAtItsEnd("HTTP/1.1 204 No Content\r\n\r\n", 204, "");
    }
}
