package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

class RequestBodyTest {
    private static final byte[] TEXT = Forms.bytes("text");

    @Test
    void isTakenAsItIsOrUnpacked() {
        assertThat(RequestBody.unpacked(TEXT, null)).isEqualTo(TEXT);
        assertThat(RequestBody.unpacked(TEXT, "identity")).isEqualTo(TEXT);
        assertThat(RequestBody.unpacked(gzip(TEXT), "GZIP")).isEqualTo(TEXT);
        assertThat(RequestBody.unpacked(null, null)).isEmpty();
        assertThat(RequestBody.unpacked(Forms.bytes("\uFEFFtext"), null)).isEqualTo(TEXT);
    }

    @Test
    void isRefusedWhenItIsPackedOtherwiseOrBroken() {
        assertThat(refused(TEXT, "br")).isEqualTo(IngestMistake.UNSUPPORTED_ENCODING);
        assertThat(refused(TEXT, "gzip")).isEqualTo(IngestMistake.MALFORMED_GZIP);
        byte[] packed = gzip(TEXT);
        assertThat(refused(Arrays.copyOf(packed, packed.length - 6), "gzip")).isEqualTo(IngestMistake.MALFORMED_GZIP);
    }

    @Test
    void isRefusedOverSixteenMebibytesAlsoWhenItInflatesToMore() {
        assertThat(RequestBody.unpacked(new byte[RequestBody.MAX_BYTES], null)).hasSize(RequestBody.MAX_BYTES);
        assertThat(refused(new byte[RequestBody.MAX_BYTES + 1], null)).isEqualTo(RequestMistake.BODY_TOO_LARGE);
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(refused(bomb, "gzip")).isEqualTo(RequestMistake.BODY_TOO_LARGE);
    }

    private static MistakeCode refused(byte[] body, String encoding) {
        return catchThrowableOfType(RefusedException.class, () -> RequestBody.unpacked(body, encoding))
                .mistakes()
                .get(0)
                .what();
    }

    static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
