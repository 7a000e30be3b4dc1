package org.mineaction.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final String PROBLEM =
            "{\"status\":%d,\"code\":\"wrong\",\"title\":\"It is wrong\",\"detail\":\"%s\"}";

    private static Answer answer(int status, String type, String body) {
        return Answer.of(("HTTP/1.1 " + status + " Words of it\r\nContent-Type: " + type + "\r\n\r\n" + body)
                .getBytes(ISO_8859_1));
    }

    private static Answer problem(int status, String detail) {
        return answer(status, "application/problem+json", PROBLEM.formatted(status, detail));
    }

    private static Optional<String> broken(Answer answer) {
        return Rules.broken(Call.of("GET", "/"), answer);
    }

    @Test
    void refusalsAndOutagesAreProblems() {
        assertThat(broken(problem(400, "so"))).isEmpty();
        assertThat(broken(problem(503, "so"))).isEmpty();
        assertThat(broken(answer(200, "text/html", "<p>"))).isEmpty();
        assertThat(broken(answer(400, "text/html", "<main id=\"main\"><p>so</main>")))
                .isEmpty();
    }

    @Test
    void everyRuleCanBeBroken() {
        assertThat(broken(problem(500, "so"))).hasValue("a failure");
        assertThat(broken(answer(404, "text/html", "<p>Not found"))).isPresent();
        assertThat(broken(answer(400, "application/problem+json", ""))).isPresent();
        assertThat(broken(answer(400, "application/problem+json", "{\"status\":400,\"title\":\"It\"}")))
                .isPresent();
        assertThat(broken(problem(400, "java.lang.NullPointerException"))).hasValue("tells what is inside");
    }

    @Test
    void theServerItselfEndsACallWhoseTargetIsNoUri() {
        Call call = Call.of("GET", "/?from=%zz");

        assertThat(Rules.broken(call, Answer.of("HTTP/1.1 400 Bad\r\ncontent-length: 0\r\n\r\n".getBytes(ISO_8859_1))))
                .isEmpty();
        assertThat(Rules.broken(call, answer(200, "text/html", "<p>"))).isPresent();
    }

    @Test
    void readsWhatCameInChunksOrPacked() throws IOException {
        Answer chunked = Answer.of(
                "HTTP/1.1 400 Bad\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"
                        .getBytes(ISO_8859_1));
        assertThat(chunked.plain()).isEqualTo("abc0123456789");

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(ISO_8859_1));
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("whole".getBytes(ISO_8859_1));
        }
        assertThat(Answer.of(packed.toByteArray()).plain()).isEqualTo("whole");
    }
}
