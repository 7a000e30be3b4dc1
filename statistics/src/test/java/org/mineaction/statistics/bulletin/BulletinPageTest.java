package org.mineaction.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.ReportKind;
import org.mineaction.http.PublicAddress;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Paths;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.bulletin.Bulletin.Found;
import org.mineaction.statistics.bulletin.Bulletin.Hurt;
import org.mineaction.statistics.bulletin.Bulletin.Maps;
import org.mineaction.statistics.bulletin.Bulletin.Released;
import org.mineaction.statistics.bulletin.IssuedBulletin.ChangedDistricts;
import org.mineaction.statistics.bulletin.IssuedBulletin.ChangedReport;
import org.mineaction.statistics.bulletin.IssuedBulletin.Changes;
import org.mineaction.statistics.totals.CountedMap;

/** What is read and printed says all that the figures do, in every language, and where they come from. */
class BulletinPageTest {
    private static final Instant AS_OF = Instant.parse("2021-07-05T20:00:05Z");
    private static final PublicAddress PUBLIC = new PublicAddress("https://ledger.example");
    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final Period JUNE = new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 30));
    private static final LocalDate CEASEFIRE = LocalDate.of(2020, 11, 10);
    private static final Period SINCE_CEASEFIRE = new Period(CEASEFIRE, JUNE.to());

    private static Bulletin bulletin() {
        Map<String, Long> items = new LinkedHashMap<>();
        items.put("AP_MINE", 1_087L);
        items.put("NEWER", 1L);
        Map<String, Long> land = new LinkedHashMap<>();
        land.put("CANCELLED", 0L);
        land.put("CLEARED", 50_000L);
        return new Bulletin(
                JUNE.from(),
                JUNE.to(),
                AS_OF,
                new Found(1_088, items, List.of("AZ-AGM"), 540, Paths.reports(ReportKind.FOUND_ITEM, JUNE, AS_OF)),
                new Released(50_000, 50_000, land, List.of(), 3, Paths.reports(ReportKind.LAND_RELEASE, JUNE, AS_OF)),
                new Hurt(CEASEFIRE, JUNE.to(), 31, 116, 0, 80, Paths.casualties(SINCE_CEASEFIRE, AS_OF)),
                new Maps(
                        List.of(new CountedMap(ID, LocalDate.of(2021, 6, 12), List.of("AZ-AGM"), 97_000)),
                        Paths.reports(ReportKind.MINEFIELD_MAP, JUNE, AS_OF)));
    }

    private static IssuedBulletin issued(Changes changes) {
        return new IssuedBulletin(12, AS_OF.plusSeconds(60), bulletin(), changes);
    }

    private static Changes changes() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("AP_MINE", 1_000L);
        figures.put("UXO", -3L);
        figures.put("clearedSquareMetres", 50_000L);
        figures.put("CLEARED", 50_000L);
        figures.put("incidents", 1L);
        return new Changes(
                11,
                AS_OF.minusSeconds(60),
                figures,
                Map.of("UXO", -3L),
                new ChangedDistricts(List.of("AZ-AGM"), List.of("AZ-FUZ")),
                null,
                1234,
                List.of(
                        new ChangedReport("found-item", ID, 10L, null, Paths.report("found-item", ID)),
                        new ChangedReport("land-release", ID, null, 50_000L, Paths.report("land-release", ID)),
                        new ChangedReport("found-item", ID, 5L, 5L, Paths.report("found-item", ID))));
    }

    private static Language language(String code) {
        return Language.find(code, Gazetteer.standard()).orElseThrow();
    }

    @Test
    void theTextOfAnIssuedOne() {
        assertThat(BulletinPage.of(issued(changes()), language("en"), PUBLIC).text())
                .isEqualTo("""
                        Mine action, 1 June – 30 June 2021
                        Bulletin no. 12, issued on 6 July 2021, 00:01:05 (Asia/Baku), as known on 6 July 2021, 00:00:05 (Asia/Baku).
                        https://ledger.example/statistics/v1/bulletins/12

                        1,087 anti-personnel mines and 1 item of category NEWER were found in Aghdam.
                        Land cleared: 50,000 square metres (5.0 hectares).
                        147 people were killed or injured by explosive ordnance, 10 November 2020 – 30 June 2021 (31 killed, 116 injured).
                        Minefield map of Aghdam handed over on 12 June 2021: 97,000 mines planted.

                        Changes since bulletin no. 11
                        Bulletin no. 11, as known on 5 July 2021, 23:59:05 (Asia/Baku)
                          https://ledger.example/statistics/v1/bulletins/11
                        Anti-personnel mines: 87 before, 1,087 now
                        Unexploded ordnance: 3 before, 0 now
                        Land cleared, m²: 0 before, 50,000 now
                        Incidents: 79 before, 80 now
                        Districts in which finds are reported now: Aghdam.
                        Districts in which no finds are reported any more: Fuzuli.
                        From reports that had been recorded by then but arrived later: Unexploded ordnance -3.
                        1,234 reports count otherwise than before; incidents with casualties are not listed, to protect the people \
                        concerned. The first 3 are listed here.

                        As known on 6 July 2021, 00:00:05 (Asia/Baku), from 540 reports of found items, 3 of released land, 80 incidents \
                        and 1 minefield map.

                        The reports behind these figures

                        Explosive ordnance found
                        Anti-personnel mines: 1,087
                          https://ledger.example/statistics/v1/found-items?from=2021-06-01&to=2021-06-30&asOf=2021-07-05T20:00:05Z\
                        &category=AP_MINE
                        NEWER: 1
                        Total: 1,088
                          https://ledger.example/statistics/v1/found-items?from=2021-06-01&to=2021-06-30&asOf=2021-07-05T20:00:05Z

                        Land
                        Cleared, m²: 50,000
                          https://ledger.example/statistics/v1/land-releases?from=2021-06-01&to=2021-06-30&asOf=2021-07-05T20:00:05Z\
                        &releaseType=CLEARED
                        Land released in all, m²: 50,000
                          https://ledger.example/statistics/v1/land-releases?from=2021-06-01&to=2021-06-30&asOf=2021-07-05T20:00:05Z

                        Casualties
                        Killed: 31
                        Injured: 116
                        Outcome unknown: 0
                        Incidents: 80
                        Incidents are not listed one by one, to protect the people concerned.
                        The same figures month by month
                          https://ledger.example/statistics/v1/casualties?from=2020-11-10&to=2021-06-30&asOf=2021-07-05T20:00:05Z\
                        &groupBy=month

                        Mines planted
                        Aghdam, 12 June 2021: 97,000
                          https://ledger.example/statistics/v1/minefield-maps/11111111-2222-3333-4444-555555555555
                        Total: 97,000
                          https://ledger.example/statistics/v1/minefield-maps?from=2021-06-01&to=2021-06-30&asOf=2021-07-05T20:00:05Z

                        Reports that count otherwise
                        Report of found items: 10 before, not counted now
                          https://ledger.example/statistics/v1/found-items/11111111-2222-3333-4444-555555555555
                        Report of released land, m²: not counted before, 50,000 now
                          https://ledger.example/statistics/v1/land-releases/11111111-2222-3333-4444-555555555555
                        Report of found items: 5, as before, of another day, district or kind
                          https://ledger.example/statistics/v1/found-items/11111111-2222-3333-4444-555555555555
                        """);
    }

    @Test
    void theSameInAzerbaijani() {
        assertThat(BulletinPage.of(issued(changes()), language("az"), PUBLIC)
                        .text()
                        .lines())
                .contains(
                        "Bülleten № 12: 6 iyul 2021, 00:01:05 (Asia/Baku) tarixində dərc edilib, 6 iyul 2021, 00:00:05"
                                + " (Asia/Baku) tarixinə olan məlumat.",
                        "№ 11 bülletendən sonrakı dəyişikliklər",
                        "Piyada əleyhinə minalar: əvvəl 87, indi 1.087",
                        "Hadisələr: əvvəl 79, indi 80",
                        "İndi tapıntıların qeydə alındığı rayonlar: Ağdam.",
                        "Tapıntı hesabatı: əvvəl 10, indi yoxdur",
                        "1.234 hesabat əvvəlkindən fərqli nəzərə alınır; insanların qorunması üçün zərər çəkənlərlə bağlı"
                                + " hadisələr göstərilmir. Burada ilk 3 hesabat göstərilir.",
                        "İnsanların qorunması üçün hadisələr ayrı-ayrılıqda dərc edilmir.",
                        "  https://ledger.example/statistics/v1/bulletins/11");
    }

    @Test
    void theFirstOfAPeriodHasNoChanges() {
        assertThat(BulletinPage.of(issued(null), language("en"), PUBLIC).text())
                .contains("Bulletin no. 12, issued on")
                .doesNotContain("Changes", "otherwise");
    }

    @Test
    void oneThatIsNotIssuedHasNoNumber() {
        assertThat(BulletinPage.of(bulletin(), language("en"), PUBLIC).text())
                .doesNotContain("no. ", "issued")
                .contains("As known on 6 July 2021");
    }

    @Test
    void thatNothingHasChangedIsSaid() {
        Changes none = new Changes(11, AS_OF, Map.of(), Map.of(), null, null, 0, List.of());

        assertThat(BulletinPage.of(issued(none), language("en"), PUBLIC).text())
                .contains("No figure has changed.\nNo reports count otherwise than before;")
                .doesNotContain("are listed here");
    }
}
