package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    private static final byte[] PLAIN = "Sahə təmizləndi. ".repeat(100).getBytes(StandardCharsets.UTF_8);

    private final Packed packed = new Packed(PLAIN);

    private Response answer(String accepted) {
        return packed.into(Response.ok(), accepted).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br, zstd",
                "deflate,GZIP;q=1.0",
                "br;q=1, gzip ; q = 0.05",
                "gzip;q=0.0, gzip"
            })
    void packedForWhoeverTakesThat(String accepted) throws IOException {
        Response answer = answer(accepted);
        byte[] bytes = (byte[]) answer.getEntity();
        assertThat(answer.getHeaderString("Content-Encoding")).isEqualTo("gzip");
        assertThat(bytes.length).isLessThan(PLAIN.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.000, br", "xgzip", "gzipped"})
    void plainForAllOthers(String accepted) {
        Response answer = answer(accepted);
        assertThat(answer.getHeaderString("Content-Encoding")).isNull();
        assertThat(answer.getEntity()).isSameAs(PLAIN);
    }

    @Test
    void packedOnce() {
        assertThat(answer("gzip").getEntity()).isSameAs(answer("gzip").getEntity());
    }
}
