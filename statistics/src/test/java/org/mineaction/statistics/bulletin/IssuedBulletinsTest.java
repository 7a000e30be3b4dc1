package org.mineaction.statistics.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.export.ExportFormat;
import org.mineaction.statistics.merge.MergedReports;

class IssuedBulletinsTest {
    private static final Period JUNE = new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 30));
    private static final ReportDraft ONE = ReportDraft.named("one");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final TestDatabase database = TestDatabase.create();
    private final IssuedBulletins bulletins = new IssuedBulletins(
            database.database(),
            new BulletinQuery(database.database(), Gazetteer.standard(), LocalDate.of(2020, 11, 10)),
            Gazetteer.standard(),
            JSON,
            (bulletin, language) -> BulletinPage.of(bulletin, language).toString());

    @BeforeEach
    void fill() throws SQLException {
        MergedReports.in(database, ONE);
    }

    private JsonNode issue(Instant asOf) throws Exception {
        return JSON.readTree(bulletins.issue(JUNE, asOf, Instant.now()).answer());
    }

    @Test
    void theFileHasThemAllTheLatestFirst() throws Exception {
        issue(null);
        database.execute("""
                INSERT INTO issued_bulletin
                SELECT number, issued_at, period_from, period_to, as_of, answer, texts, pages
                FROM (SELECT * FROM issued_bulletin) AS one (no, issued_at, period_from, period_to, as_of, answer, texts, pages),
                     generate_series(2, 250) AS number
                """);

        byte[] file = new BulletinExport(database.database(), bulletins).file().bytes(ExportFormat.PLAIN_CSV);

        assertThat(new String(file, UTF_8).lines().skip(1))
                .extracting(line -> Integer.valueOf(line.substring(0, line.indexOf(','))))
                .isEqualTo(IntStream.rangeClosed(1, 250)
                        .map(number -> 251 - number)
                        .boxed()
                        .toList());
    }

    @Test
    void aReportThatMovedAwayIsAmongTheChanges() throws Exception {
        issue(null);
        MergedReports.in(
                database,
                ONE.revision(2).found("2021-07-01", "AZ-AGM", Category.AP_MINE).recordedNow());

        JsonNode changes = issue(null).get("changes");

        assertThat(changes.get("figures").get("AP_MINE").asInt()).isEqualTo(-10);
        assertThat(changes.get("reportsChanged").asInt()).isEqualTo(1);
        assertThat(changes.at("/reports/0/before").asInt()).isEqualTo(10);
        assertThat(changes.at("/reports/0").has("now")).isFalse();
        assertThat(changes.get("arrivedLater")).isEmpty();
    }

    @Test
    void oneThatOnlySaysAnotherDistrictIsAmongThemToo() throws Exception {
        issue(null);
        MergedReports.in(
                database,
                ONE.revision(2).found("2021-06-05", "AZ-FUZ", Category.AP_MINE).recordedNow());

        JsonNode changes = issue(null).get("changes");

        assertThat(changes.get("figures")).isEmpty();
        assertThat(changes.get("reportsChanged").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasRecordedBeforeAndArrivedLaterIsToldApart() throws Exception {
        issue(null);
        MergedReports.in(database, ReportDraft.named("late"));

        JsonNode changes = issue(null).get("changes");

        assertThat(changes.get("figures").get("AP_MINE").asInt()).isEqualTo(10);
        assertThat(changes.get("arrivedLater").get("AP_MINE").asInt()).isEqualTo(10);
        assertThat(changes.get("reportsChanged").asInt()).isZero();
    }

    @Test
    void asOfAnEarlierInstantTheChangesAreThoseBackwards() throws Exception {
        MergedReports.in(database, ReportDraft.named("two").recorded(60));
        issue(null);

        JsonNode changes = issue(ONE.recordedAt()).get("changes");

        assertThat(changes.get("figures").get("AP_MINE").asInt()).isEqualTo(-10);
        assertThat(changes.get("reportsChanged").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasIssuedAlreadyIsNotIssuedAgain() throws Exception {
        int first = bulletins.issue(JUNE, null, Instant.now()).number();

        assertThat(bulletins.issue(JUNE, null, Instant.now()).isNew()).isFalse();
        assertThat(bulletins.issue(JUNE, ONE.recordedAt(), Instant.now()).number())
                .isEqualTo(first + 1);
        IssuedBulletins.Issued again = bulletins.issue(JUNE, ONE.recordedAt(), Instant.now());
        assertThat(again.isNew()).isFalse();
        assertThat(again.number()).isEqualTo(first + 1);
    }

    @Test
    void nobodyChangesWhatWasIssued() throws Exception {
        issue(null);

        for (String change : new String[] {"UPDATE issued_bulletin SET answer = '{}'", "DELETE FROM issued_bulletin"}) {
            assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("never changed");
        }
    }

    @Test
    void aLanguageThatHasComeSinceIsWrittenFromTheFiguresAsTheyWere() throws Exception {
        int number = bulletins.issue(JUNE, null, Instant.now()).number();
        Language english = Language.find("en", Gazetteer.standard()).orElseThrow();
        String written = bulletins.text(number, english).orElseThrow();
        database.execute("ALTER TABLE issued_bulletin DISABLE TRIGGER append_only");
        database.execute("UPDATE issued_bulletin SET texts = '{}', pages = '{}'");
        MergedReports.in(database, ReportDraft.named("two").recordedNow());

        assertThat(bulletins.text(number, english)).contains(written);
        assertThat(bulletins.page(number, english).orElseThrow()).contains("Anti-personnel mines, number=10");
        assertThat(bulletins.text(number + 1, english)).isEmpty();
    }
}
