package org.mineaction.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalPostgres;

/** Whoever looks inside as the README says is answered: the tables and columns it names are there. */
class ReadmeQueriesTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sql\n(.*?)^```$");
    private static final Pattern END = Pattern.compile(";\\s*\n");

    @Test
    void everyQueryIsAnswered() throws Exception {
        List<String> queries = queries();
        Rows rows = new Rows(database().dataSource());

        assertThat(queries).isNotEmpty();
        for (String query : queries) {
            assertThatCode(() -> rows.of(query)).as(query).doesNotThrowAnyException();
        }
    }

    @Test
    void noQueryIsWrittenWhereItIsNotTried() throws IOException {
        assertThat(BLOCK.matcher(readme()).replaceAll("")).doesNotContainIgnoringCase("select ", "psql");
    }

    /** One incident of six people, and one that was withdrawn. */
    @Test
    void theFiguresAreWhatTheIncidentsAre() throws Exception {
        RegistryDatabase database = database();
        database.execute(MigrationTest.WITH_FIGURES + MigrationTest.VERSIONS);
        String query = queries().stream()
                .filter(one -> one.contains("Are the figures what the incidents are?"))
                .findFirst()
                .orElseThrow();

        assertThat(new Rows(database.dataSource()).of(query)).containsExactly("6 6");
    }

    private static RegistryDatabase database() throws SQLException {
        return RegistryDatabase.create(LocalPostgres.shared());
    }

    private static List<String> queries() throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .flatMap(block -> Arrays.stream(END.split(block.group(1))))
                .toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
