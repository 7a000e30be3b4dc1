package org.mineaction.statistics.page;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageFilesTest {
    private static final Path FILES = Path.of("src/main/resources/assets");
    private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z]+\\.js)\"");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("https?://|@import|url\\(|\\beval\\b|innerHTML");

    private static String text(String file) throws IOException {
        return Files.readString(FILES.resolve(file));
    }

    @Test
    void whatThereIsIsListed() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(FILES)) {
            files.forEach(file -> there.add(file.getFileName().toString()));
        }
        assertThat(PageFiles.OWN).containsExactlyElementsOf(there);
    }

    @Test
    void programsImportWhatThereIs() throws IOException {
        for (String file : PageFiles.OWN) {
            assertThat(IMPORT.matcher(text(file))
                            .results()
                            .map(found -> found.group(1))
                            .collect(toSet()))
                    .as(file)
                    .isSubsetOf(PageFiles.OWN);
        }
        assertThat(text(PageFiles.PROGRAM)).contains("import ");
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        for (String file : PageFiles.OWN) {
            assertThat(FROM_ELSEWHERE.matcher(text(file)).results().map(MatchResult::group))
                    .as(file)
                    .isEmpty();
        }
    }
}
