package org.mineaction.local.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the made-up reports of released land and of minefield maps add up to. */
class LandAndMapFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LAND = SampleFiles.directory("land-releases");
    private static final Path MAPS = SampleFiles.directory("minefield-maps");

    @Test
    void theLandClearedInThePeriodIsWhatWasPublished() throws IOException {
        Map<String, Map<String, String>> current = new TreeMap<>();
        released().forEach(row -> current.put(row.get("sourceId"), row));

        assertThat(cleared(current)).isNotEqualTo(PublishedFigures.CLEARED_SQUARE_METRES);
        for (JsonNode line : lines(LAND.resolve("2-corrections.ndjson"))) {
            current.put(line.get("sourceId").asText(), fields(line));
        }
        assertThat(cleared(current)).isEqualTo(PublishedFigures.CLEARED_SQUARE_METRES);
        assertThat(current.values())
                .anyMatch(row -> "CANCELLED".equals(row.get("releaseType")))
                .anyMatch(row -> "REDUCED".equals(row.get("releaseType")))
                .anyMatch(row -> row.containsKey("withdrawn"));
    }

    @Test
    void someLandHasAPerimeter() throws IOException {
        assertThat(released())
                .filteredOn(row -> row.get("perimeter").startsWith("POLYGON (("))
                .hasSizeGreaterThan(5);
    }

    @Test
    void theMapsHandedOverAreThoseThatWerePublished() throws IOException {
        Map<String, String> planted = new TreeMap<>();
        JSON.readTree(MAPS.resolve("1-handed-over.json").toFile())
                .forEach(map -> planted.put(
                        map.get("sourceId").asText(), map.get("minesPlanted").asText()));
        for (JsonNode line : lines(MAPS.resolve("2-corrections.ndjson"))) {
            planted.put(line.get("sourceId").asText(), line.path("minesPlanted").asText("withdrawn"));
        }

        assertThat(planted.values()).containsExactly("97000", "92000", "withdrawn");
    }

    private static long cleared(Map<String, Map<String, String>> reports) {
        return reports.values().stream()
                .filter(row -> "CLEARED".equals(row.get("releaseType")))
                .filter(row -> inPeriod(LocalDate.parse(row.get("releasedOn"))))
                .mapToLong(row -> Long.parseLong(row.get("areaSquareMetres")))
                .sum();
    }

    private static boolean inPeriod(LocalDate day) {
        return !day.isBefore(PublishedFigures.FROM) && !day.isAfter(PublishedFigures.TO);
    }

    private static List<Map<String, String>> released() throws IOException {
        List<String> rows =
                Files.readString(LAND.resolve("1-released.csv")).lines().toList();
        String[] header = rows.get(0).replace("\uFEFF", "").split(";", -1);
        List<Map<String, String>> released = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(";", -1);
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                fields.put(header[i], cells[i]);
            }
            released.add(fields);
        }
        return released;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static Map<String, String> fields(JsonNode line) {
        Map<String, String> fields = new HashMap<>();
        line.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }
}
