package org.mineaction.benchmark.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything measured.
 *
 * @param date on which it was begun, ISO 8601
 * @param scale by which all counts were multiplied
 * @param runs of each measurement
 * @param machine and versions
 * @param sections one for each measurement
 */
public record Report(String date, double scale, int runs, Map<String, String> machine, List<Section> sections) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Report {
        machine = new LinkedHashMap<>(machine);
        sections = List.copyOf(sections);
    }

    /** Writes it for people and for programs. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("benchmark.md"), MarkdownPage.of(this));
        Files.writeString(directory.resolve("benchmark.json"), JSON.writeValueAsString(this) + "\n");
    }
}
