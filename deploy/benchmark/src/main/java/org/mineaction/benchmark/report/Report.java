package org.mineaction.benchmark.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything measured.
 *
 * @param parts in their order
 */
public record Report(List<Measured> parts) {
    // What is computed from the rest is written, and not read.
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String DATA = "benchmark.json";

    public Report {
        parts = List.copyOf(parts);
    }

    /** What was written into a directory before; nothing if there is none. */
    public static Report in(Path directory) throws IOException {
        Path data = directory.resolve(DATA);
        return Files.exists(data) ? JSON.readValue(data.toFile(), Report.class) : new Report(List.of());
    }

    /** Writes it for people and for programs. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("benchmark.md"), MarkdownPage.of(this));
        Files.writeString(directory.resolve(DATA), JSON.writeValueAsString(this) + "\n");
    }
}
