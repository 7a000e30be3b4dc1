package org.mineaction.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The parts that an SBOM lists (CycloneDX, JSON).
 *
 * @param parts every one of them
 */
record PartsList(List<Part> parts) {
    private static final Path ROOT = Path.of("../..");

    PartsList {
        parts = List.copyOf(parts);
    }

    /** That of all services together. */
    static PartsList ofAll() throws IOException {
        return read(Path.of("target"));
    }

    /** That of one service, which was built before. */
    static PartsList of(String service) throws IOException {
        return read(target(service));
    }

    static Path target(String service) {
        return ROOT.resolve(service).resolve("target");
    }

    private static PartsList read(Path target) throws IOException {
        return new PartsList(StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(target.resolve("sbom.json").toFile())
                                .path("components")
                                .spliterator(),
                        false)
                .map(Part::of)
                .toList());
    }
}
