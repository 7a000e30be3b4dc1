package org.mineaction.statistics.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.bulletin.BulletinIssuer.Issued;
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
    private final BulletinWriting writing = new BulletinWriting(
            Gazetteer.standard(), new PublicAddress("https://ledger.example"), JSON, BulletinPage::toString);
    private final IssuedBulletins bulletins = new IssuedBulletins(database.database(), writing);
    private final BulletinIssuer issuer = new BulletinIssuer(
            database.database(),
            new BulletinQuery(database.database(), Gazetteer.standard(), LocalDate.of(2020, 11, 10)),
            writing,
            Clock.systemUTC());

    @BeforeEach
    void fill() throws SQLException {
        MergedReports.in(database, ONE);
    }

    private JsonNode issue(Instant asOf) throws Exception {
        return JSON.readTree(issuer.issue(JUNE, asOf).answer());
    }

    private static Language english() {
        return Language.find("en", Gazetteer.standard()).orElseThrow();
    }

    @Test
    void theFileHasThemAllTheLatestFirst() throws Exception {
        issue(null);
        database.execute("""
                INSERT INTO issued_bulletin
                SELECT number, issued_at, period_from, period_to, as_of,
                       jsonb_set(answer::jsonb, '{number}', to_jsonb(number))::json, texts, pages
                FROM (SELECT * FROM issued_bulletin) AS one (no, issued_at, period_from, period_to, as_of, answer, texts, pages),
                     generate_series(2, 250) AS number
                """);

        byte[] file = new BulletinExport(database.database(), writing).file().bytes(ExportFormat.PLAIN_CSV);

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
        int first = issuer.issue(JUNE, null).number();

        assertThat(issuer.issue(JUNE, null).isNew()).isFalse();
        assertThat(issuer.issue(JUNE, ONE.recordedAt()).number()).isEqualTo(first + 1);
        BulletinIssuer.Issued again = issuer.issue(JUNE, ONE.recordedAt());
        assertThat(again.isNew()).isFalse();
        assertThat(again.number()).isEqualTo(first + 1);
    }

    @Test
    void ofThoseIssuedAtOnceThereIsOneOfEachPeriodAndNoNumberIsMissing() throws Exception {
        int periods = 6;
        int ofEach = 3;
        List<Callable<Issued>> calls = IntStream.range(0, periods)
                .mapToObj(days -> new Period(JUNE.from(), JUNE.to().minusDays(days)))
                .flatMap(period -> Collections.nCopies(ofEach, period).stream())
                .<Callable<Issued>>map(period -> () -> issuer.issue(period, null))
                .toList();

        List<Issued> issued = atOnce(calls);

        assertThat(issued)
                .filteredOn(Issued::isNew)
                .extracting(Issued::number)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(issued.stream()
                        .collect(groupingBy(Issued::answer, counting()))
                        .values())
                .hasSize(periods)
                .containsOnly((long) ofEach);
        assertThat(bulletins.before(Integer.MAX_VALUE, 100))
                .extracting(KeptBulletin::number)
                .containsExactly(6, 5, 4, 3, 2, 1);
    }

    /** By fewer than there are connections, so that none waits for one. */
    private static List<Issued> atOnce(List<Callable<Issued>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(9);
        try {
            List<Issued> answers = new ArrayList<>();
            for (Future<Issued> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void nobodyChangesWhatWasIssued() throws Exception {
        issue(null);

        for (String change : new String[] {"UPDATE issued_bulletin SET answer = '{}'", "DELETE FROM issued_bulletin"}) {
            assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("never changed");
        }
    }

    @Test
    void whatIsReadSaysWhatHasChanged() throws Exception {
        int first = issuer.issue(JUNE, null).number();
        MergedReports.in(
                database,
                ONE.revision(2).found("2021-06-05", "AZ-FUZ", Category.UXO).recordedNow());
        int second = issuer.issue(JUNE, null).number();

        assertThat(bulletins.text(second, english()).orElseThrow())
                .contains(
                        "Bulletin no. " + second,
                        "Changes since bulletin no. " + first,
                        "Anti-personnel mines: 10 before, 0 now",
                        "Unexploded ordnance: 0 before, 10 now",
                        "Districts in which finds are reported now: Fuzuli.",
                        "1 report counts otherwise",
                        "  https://ledger.example/statistics/v1/found-items/" + ONE.id());
        assertThat(bulletins.page(second, english()).orElseThrow())
                .contains("Changes since bulletin no. " + first, "found-items/" + ONE.id());
        assertThat(bulletins.text(first, english()).orElseThrow()).doesNotContain("Changes");
    }

    @Test
    void aDistrictThatArrivedLaterIsReasonEnoughToIssueAnother() throws Exception {
        issue(null);
        MergedReports.in(database, ONE.revision(2).found("2021-06-05", "AZ-FUZ", Category.AP_MINE));

        JsonNode changes = issue(null).get("changes");

        assertThat(changes.get("figures")).isEmpty();
        assertThat(changes.get("reportsChanged").asInt()).isZero();
        assertThat(changes.at("/foundIn/added/0").asText()).isEqualTo("AZ-FUZ");
        assertThat(changes.at("/foundIn/gone/0").asText()).isEqualTo("AZ-AGM");
        assertThat(changes.has("releasedIn")).isFalse();
    }

    /** As it was written before a bulletin said of its parts where they come from, and what of its districts had changed. */
    @Test
    void oneOfAnEarlierVersionIsReadAsItWasKept() throws Exception {
        String answer = """
                {"number":1,"issuedAt":"2021-07-01T08:00:00Z","from":"2021-06-01","to":"2021-06-30","asOf":"2021-07-01T08:00:00Z",\
                "found":{"items":7,"byCategory":{"UXO":7},"districts":["AZ-AGM"],"reports":1,\
                "source":"/statistics/v1/found-items?from=2021-06-01"},\
                "land":{"clearedSquareMetres":5,"releasedSquareMetres":5,"byReleaseType":{"CANCELLED":0,"REDUCED":0,"CLEARED":5},\
                "districts":[],"reports":1,"source":"/statistics/v1/land-releases?from=2021-06-01"},\
                "casualties":{"from":"2020-11-10","to":"2021-06-30","killed":0,"injured":0,"unknown":0,"incidents":0},\
                "minefieldMaps":{"maps":[],"source":"/statistics/v1/minefield-maps?from=2021-06-01"},\
                "changes":{"since":9,"asOf":"2021-06-30T08:00:00Z","figures":{"UXO":-3,"clearedSquareMetres":5},"arrivedLater":{},\
                "reportsChanged":0,"reports":[]}}""";
        database.execute(("INSERT INTO issued_bulletin VALUES (1, '2021-07-01T08:00:00Z', '2021-06-01', '2021-06-30',"
                        + " '2021-07-01T08:00:00Z', '%s', '{\"en\":\"as it was\"}', '{\"en\":\"<p>as it was\"}')")
                .formatted(answer));

        assertThat(bulletins.answer(1)).contains(answer);
        assertThat(bulletins.text(1, english())).contains("as it was");
        assertThat(bulletins.page(1, english())).contains("<p>as it was");
        Language since = Language.find("az", Gazetteer.standard()).orElseThrow();
        assertThat(bulletins.text(1, since).orElseThrow())
                .contains("Partlamamış hərbi sursatlar: əvvəl 10, indi 7", "Təmizlənmiş ərazi, m²: əvvəl 0, indi 5")
                .contains("https://ledger.example/statistics/v1/found-items?from=2021-06-01&category=UXO");
        assertThat(issue(null).at("/changes/figures/UXO").asInt()).isEqualTo(-7);
    }

    @Test
    void aLanguageThatHasComeSinceIsWrittenFromTheFiguresAsTheyWere() throws Exception {
        issue(null);
        MergedReports.in(
                database, ReportDraft.named("late"), ONE.revision(2).quantity(9).recordedNow());
        int number = issuer.issue(JUNE, null).number();
        String written = bulletins.text(number, english()).orElseThrow();
        database.execute("ALTER TABLE issued_bulletin DISABLE TRIGGER append_only");
        database.execute("UPDATE issued_bulletin SET texts = '{}', pages = '{}'");
        MergedReports.in(database, ReportDraft.named("two").recordedNow());

        assertThat(bulletins.text(number, english())).contains(written);
        assertThat(bulletins.page(number, english()).orElseThrow()).contains("Anti-personnel mines, number=19");
        assertThat(bulletins.text(number + 1, english())).isEmpty();
    }
}
