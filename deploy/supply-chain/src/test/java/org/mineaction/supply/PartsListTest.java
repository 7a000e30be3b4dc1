package org.mineaction.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a service's parts is that of what is really in its directory. */
class PartsListTest {
    @ParameterizedTest
    @ValueSource(strings = {"report-ingest", "statistics", "casualty-registry"})
    void listsEveryJarOfAService(String service) throws IOException {
        List<String> shipped;
        try (Stream<Path> files =
                Files.walk(PartsList.target(service).resolve("quarkus-app").resolve("lib"))) {
            shipped = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
        Set<String> listed = jars(PartsList.of(service));

        assertThat(shipped).isNotEmpty();
        assertThat(listed).containsAll(shipped);
        assertThat(jars(PartsList.ofAll())).containsAll(listed);
    }

    private static Set<String> jars(PartsList list) {
        return list.parts().stream().map(Part::jar).collect(Collectors.toSet());
    }
}
