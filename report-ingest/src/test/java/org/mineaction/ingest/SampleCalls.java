package org.mineaction.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mineaction.http.fuzz.Bodies;
import org.mineaction.http.fuzz.Calls;
import org.mineaction.http.fuzz.Mutations;
import org.mineaction.http.fuzz.Route;

/** Calls that send the sample reports and the golden events, nearly as they are. */
final class SampleCalls implements Calls.Service {
    private static final Path SAMPLES = Path.of("../deploy/local/samples");
    private static final Path GOLDEN = Path.of("../event-contract/src/test/resources/samples/v1");
    private static final String ID = "6f1c0a52-9d3e-4c59-8b7d-2a1f0e6c4b11";
    private static final String WITHDRAWAL = "{\"revision\":3,\"reason\":\"DUPLICATE\",\"team\":\"SAMPLE-TEAM-01\"}";
    private static final int MOST_LINES = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> reports = new TreeMap<>();
    private final Map<String, List<String>> rows = new TreeMap<>();

    SampleCalls() throws IOException {
        for (String kind : List.of("found-items", "land-releases", "minefield-maps")) {
            for (Path file : files(SAMPLES.resolve(kind), "")) {
                read(kind, file);
            }
            for (Path golden : files(GOLDEN, kind.substring(0, kind.length() - 1))) {
                of(reports, kind).add(JSON.readTree(golden.toFile()).toString());
            }
        }
    }

    private static List<Path> files(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private void read(String kind, Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".csv")) {
            of(rows, kind).addAll(text.lines().toList());
        } else if (file.toString().endsWith(".json")) {
            for (JsonNode report : JSON.readTree(text)) {
                of(reports, kind).add(report.toString());
            }
        } else {
            of(reports, kind).addAll(text.lines().toList());
        }
    }

    private static List<String> of(Map<String, List<String>> all, String kind) {
        return all.computeIfAbsent(kind, none -> new ArrayList<>());
    }

    @Override
    public List<String> values(String parameter) {
        return switch (parameter) {
            case "reportId" -> List.of(ID);
            case "Idempotency-Key" -> List.of("key-1");
            case "dryRun" -> List.of("true", "false");
            default -> List.of();
        };
    }

    @Override
    public Calls.Content body(Route route, Mutations mutations, Bodies bodies) {
        if (route.method().equals("GET")) {
            return null;
        }
        String kind = route.path().split("/", -1)[3];
        Calls.Content content = route.path().endsWith("/batch")
                ? batch(kind, mutations, bodies)
                : new Calls.Content("application/json", bodies.json(one(route, kind, mutations)));
        return mutations.once(10) ? new Calls.Content(content.type(), bodies.packed(content.bytes()), true) : content;
    }

    private String one(Route route, String kind, Mutations mutations) {
        return route.path().endsWith("/withdrawal") ? WITHDRAWAL : mutations.of(reports.get(kind));
    }

    private Calls.Content batch(String kind, Mutations mutations, Bodies bodies) {
        if (rows.containsKey(kind) && mutations.once(2)) {
            return csv(rows.get(kind), mutations, bodies);
        }
        List<String> some = some(reports.get(kind), mutations);
        return mutations.once(2)
                ? new Calls.Content("application/x-ndjson", bodies.lines(some))
                : new Calls.Content("application/json", bodies.array(some));
    }

    /** The header and rows under it, of the same file or not. */
    private static Calls.Content csv(List<String> rows, Mutations mutations, Bodies bodies) {
        List<String> some = new ArrayList<>(some(rows, mutations));
        some.add(0, rows.get(0));
        byte[] body = bodies.csv(some, rows.get(0).contains(";") ? ";" : ",");
        return new Calls.Content("text/csv", body);
    }

    private static List<String> some(List<String> all, Mutations mutations) {
        int from = mutations.below(all.size());
        return all.subList(from, Math.min(all.size(), from + 1 + mutations.below(MOST_LINES)));
    }
}
