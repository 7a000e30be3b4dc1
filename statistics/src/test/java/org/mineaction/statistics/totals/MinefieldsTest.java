package org.mineaction.statistics.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.MergedReports;
import org.mineaction.statistics.merge.MinefieldMapTable;

class MinefieldsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Period YEAR = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    private static final ReportDraft AGHDAM = map("aghdam", "2021-06-12", 97_000, "AZ-AGM");
    private static final ReportDraft TWO = map("two", "2021-07-03", 92_000, "AZ-FUZ", "AZ-ZAN");
    private static final ReportDraft FUZULI = map("fuzuli", "2021-08-01", 25, "AZ-FUZ");

    private static ReportDraft map(String name, String day, int planted, String... districts) {
        return ReportDraft.named(name)
                .content(new MinefieldMap(LocalDate.parse(day), List.of(districts), planted, null));
    }

    @BeforeAll
    static void fill() throws SQLException {
        ReportDraft gone = map("gone", "2021-06-13", 5_000, "AZ-AGM");
        MergedReports.in(
                DATABASE,
                new MinefieldMapTable(),
                AGHDAM,
                TWO,
                FUZULI,
                gone,
                gone.revision(2).withdrawn());
        MergedReports.in(
                DATABASE,
                found("before", "2021-06-11", "AZ-AGM", Category.AP_MINE),
                found("on the day", "2021-06-12", "AZ-AGM", Category.AP_MINE),
                found("no mine", "2021-06-12", "AZ-AGM", Category.UXO),
                found("elsewhere", "2021-06-12", "AZ-TAR", Category.AP_MINE),
                found("in one of two", "2021-07-03", "AZ-FUZ", Category.AT_MINE),
                found("in both", "2021-08-02", "AZ-FUZ", Category.IMPROVISED_MINE)
                        .quantity(20),
                found("in the other", "2021-09-01", "AZ-ZAN", Category.AP_MINE),
                found("too late", "2022-01-01", "AZ-ZAN", Category.AP_MINE));
    }

    private static ReportDraft found(String name, String day, String district, Category category) {
        return ReportDraft.named(name).found(day, district, category);
    }

    private static Minefields ask(Period period, List<String> districts, Instant asOf) throws SQLException {
        return DATABASE.database().snapshot(connection -> Minefields.in(connection, period, districts, asOf));
    }

    @Test
    void eachMapStandsBesideWhatWasFoundInItsDistrictsSince() throws SQLException {
        Minefields minefields = ask(YEAR, List.of(), null);

        assertThat(minefields.maps())
                .extracting(Minefields.OfMap::reportId)
                .containsExactly(AGHDAM.id(), TWO.id(), FUZULI.id());
        assertThat(minefields.maps()).extracting(Minefields.OfMap::minesFound).containsExactly(10L, 40L, 20L);
        assertThat(minefields.maps())
                .extracting(Minefields.OfMap::minesUnaccounted)
                .containsExactly(96_990L, 91_960L, 5L);
    }

    @Test
    void inAllEachMineIsCountedOnce() throws SQLException {
        Minefields minefields = ask(YEAR, List.of(), null);

        assertThat(minefields.minesPlanted()).isEqualTo(189_025);
        assertThat(minefields.minesFound()).isEqualTo(50);
        assertThat(minefields.minesUnaccounted()).isEqualTo(188_975);
    }

    @Test
    void ofADistrictPeriodOrInstant() throws SQLException {
        assertThat(ask(YEAR, List.of("AZ-ZAN"), null).maps())
                .extracting(Minefields.OfMap::reportId)
                .containsExactly(TWO.id());
        Period june = new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 30));
        assertThat(ask(june, List.of(), null).minesPlanted()).isEqualTo(97_000);
        assertThat(ask(june, List.of(), AGHDAM.recordedAt()).minesPlanted()).isEqualTo(102_000);
        assertThat(ask(june, List.of(), AGHDAM.recordedAt().minusSeconds(1)).maps())
                .isEmpty();
    }

    @Test
    void moreFoundThanPlantedLeavesNothing() throws SQLException {
        Period august = new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2021, 8, 31));
        ReportDraft few = map("few", "2021-08-01", 5, "AZ-FUZ");
        MergedReports.in(DATABASE, new MinefieldMapTable(), few);

        assertThat(ask(august, List.of(), null).maps())
                .filteredOn(map -> map.reportId().equals(few.id()))
                .extracting(Minefields.OfMap::minesUnaccounted)
                .containsExactly(0L);
        MergedReports.in(DATABASE, new MinefieldMapTable(), few.revision(2).withdrawn());
    }
}
