package org.mineaction.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Sends files of reports to report-ingest, one batch each. */
final class SampleSender {
    private static final String BATCH = "/ingest/v1/%s/batch";
    private static final int ACCEPTED = 202;

    // Bytes. A team behind a thin line would compress as well; below this it is not worth it.
    private static final int WORTH_COMPRESSING = 64 * 1024;

    private static final Map<String, String> CONTENT_TYPES =
            Map.of("ndjson", "application/x-ndjson", "json", "application/json", "csv", "text/csv");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LedgerClient ingest;
    private final Consumer<String> said;

    /**
     * One that has sent nothing yet.
     *
     * @param ingest who is sent to
     * @param said is told a line about each file
     */
    SampleSender(LedgerClient ingest, Consumer<String> said) {
        this.ingest = ingest;
        this.said = said;
    }

    /**
     * Sends the files of a directory in the order of their names.
     *
     * @param kind the kind of report in them, as report-ingest calls it in its addresses
     * @throws RunFailure when one is not accepted as a whole
     */
    void sendAll(String kind, Path directory) {
        List<Path> files = SampleDirectory.files(directory, CONTENT_TYPES.keySet());
        int sent = 0;
        for (Path file : files) {
            int reports = send(kind, file);
            sent++;
            said.accept("Samples of %s %d/%d: %s, %d lines accepted."
                    .formatted(kind.replace('-', ' '), sent, files.size(), file.getFileName(), reports));
        }
    }

    /** How many lines of it were accepted. */
    private int send(String kind, Path file) {
        try {
            JsonNode answer = JSON.readTree(
                    ingest.send(request(kind, file), Set.of(ACCEPTED)).body());
            return answer.path("accepted").asInt();
        } catch (JsonProcessingException e) {
            throw new RunFailure("The answer to " + file + " is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    HttpRequest request(String kind, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        HttpRequest.Builder request = ingest.request(BATCH.formatted(kind))
                .header("Content-Type", CONTENT_TYPES.get(SampleDirectory.extension(file)));
        if (content.length < WORTH_COMPRESSING) {
            return request.POST(BodyPublishers.ofByteArray(content)).build();
        }
        return request.header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(compressed(content)))
                .build();
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }
}
