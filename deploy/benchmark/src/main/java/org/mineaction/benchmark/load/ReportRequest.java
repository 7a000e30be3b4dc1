package org.mineaction.benchmark.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;

/** A request with reports, rendered once; before each sending only the ids in it are changed. For one thread. */
public final class ReportRequest {
    private static final String PATH = "/ingest/v1/found-items";
    private static final String HEAD = """
            POST %s HTTP/1.1
            Host: localhost
            BEARER
            Content-Type: %s
            Content-Length: %d

            """.replace("BEARER", Bearer.LINE).replace("\n", "\r\n");
    private static final byte[] ID_FIELD = "\"reportId\":\"".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int[] idPositions;
    private final int bodyLength;

    private ReportRequest(String path, String contentType, byte[] body, int reports) {
        byte[] head = HEAD.formatted(path, contentType, body.length).getBytes(StandardCharsets.US_ASCII);
        bytes = new byte[head.length + body.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(body, 0, bytes, head.length, body.length);
        bodyLength = body.length;
        idPositions = positions(bytes, reports);
    }

    /** One call with one report. */
    public static ReportRequest single(Report<FoundItem> report) {
        return new ReportRequest(PATH, "application/json", Wire.line(report), 1);
    }

    /** One call with many reports, as NDJSON. */
    public static ReportRequest batch(SampleReports reports, int lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        List<byte[]> rendered =
                Stream.generate(reports::next).limit(lines).map(Wire::line).toList();
        for (byte[] line : rendered) {
            body.writeBytes(line);
            body.write('\n');
        }
        return new ReportRequest(PATH + "/batch", "application/x-ndjson", body.toByteArray(), lines);
    }

    /** The request with ids that were never sent; valid until the next call. */
    public byte[] next(RandomIds ids) {
        for (int position : idPositions) {
            ids.write(bytes, position);
        }
        return bytes;
    }

    /** Reports in the request. */
    public int reports() {
        return idPositions.length;
    }

    /** Bytes of the body. */
    public int bodyLength() {
        return bodyLength;
    }

    private static int[] positions(byte[] bytes, int count) {
        int[] positions = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = Bytes.indexOf(bytes, bytes.length, ID_FIELD, at) + ID_FIELD.length;
            positions[i] = at;
        }
        return positions;
    }
}
