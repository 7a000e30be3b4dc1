package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mineaction.http.Mistake;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.OverloadedException;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

class RequestBodyTest {
    private static final byte[] TEXT = Forms.bytes("text");
    private static final int ID = 16;
    private static final int LINE = 800;

    @Test
    void isTakenAsItIsOrUnpacked() {
        assertThat(unpacked(TEXT, null)).isEqualTo(TEXT);
        assertThat(unpacked(TEXT, "identity")).isEqualTo(TEXT);
        assertThat(unpacked(gzip(TEXT), "GZIP")).isEqualTo(TEXT);
        assertThat(unpacked(null, null)).isEmpty();
        assertThat(unpacked(Forms.bytes("\uFEFFtext"), null)).isEqualTo(TEXT);
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
        assertThat(unpacked(new byte[RequestBody.MAX_BYTES], null)).hasSize(RequestBody.MAX_BYTES);
        assertThat(refused(new byte[RequestBody.MAX_BYTES + 1], null)).isEqualTo(RequestMistake.BODY_TOO_LARGE);
        assertThat(unpacked(gzip(packable(RequestBody.MAX_BYTES)), "gzip")).hasSize(RequestBody.MAX_BYTES);
        assertThat(refusal(gzip(packable(RequestBody.MAX_BYTES + 1)), "gzip").detail())
                .isEqualTo(RequestBody.TOO_LARGE);
    }

    @Test
    void isRefusedWhenItHoldsFarMoreThanReportsPackedCould() {
        int small = 256 * 1024;

        assertThat(unpacked(gzip(new byte[small]), "gzip")).hasSize(small);
        Mistake refused = refusal(gzip(new byte[small + 1]), "gzip");
        assertThat(refused.what()).isEqualTo(RequestMistake.BODY_TOO_LARGE);
        assertThat(refused.detail()).contains("200 times");
    }

    @Test
    void takesRoomBeforeItIsKept() {
        AtomicLong taken = new AtomicLong();
        LongConsumer room = bytes -> {
            if (taken.addAndGet(bytes) > 1024 * 1024) {
                throw new OverloadedException();
            }
        };

        assertThat(RequestBody.unpacked(gzip(TEXT), "gzip", room)).isEqualTo(TEXT);
        assertThat(taken).hasValue(TEXT.length);
        assertThatThrownBy(() -> RequestBody.unpacked(gzip(packable(RequestBody.MAX_BYTES)), "gzip", room))
                .isInstanceOf(OverloadedException.class);
        assertThat(taken).hasValue(TEXT.length + RequestBody.MAX_BYTES);
        assertThatThrownBy(() -> RequestBody.unpacked(gzip(packable(RequestBody.MAX_BYTES + 1)), "gzip", room))
                .isInstanceOf(RefusedException.class);
        assertThat(taken).hasValue(TEXT.length + RequestBody.MAX_BYTES);
    }

    private static byte[] unpacked(byte[] body, String encoding) {
        return RequestBody.unpacked(body, encoding, bytes -> {});
    }

    private static MistakeCode refused(byte[] body, String encoding) {
        return refusal(body, encoding).what();
    }

    private static Mistake refusal(byte[] body, String encoding) {
        return catchThrowableOfType(RefusedException.class, () -> unpacked(body, encoding))
                .mistakes()
                .get(0);
    }

    /** Packs to about a fiftieth, as reports that are much alike would at best. */
    private static byte[] packable(int length) {
        byte[] body = new byte[length];
        byte[] id = new byte[ID];
        Random random = new Random(length);
        for (int at = 0; at + ID < length; at += LINE) {
            random.nextBytes(id);
            System.arraycopy(id, 0, body, at, ID);
        }
        return body;
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
