package org.mineaction.statistics.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Location;
import org.mineaction.contract.Role;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.Merged.Outcome;

class MergeTest {
    private static final ReportDraft FIRST = ReportDraft.named("one");
    private static final ReportDraft OTHER = ReportDraft.named("two").quantity(5);

    private final TestDatabase database = TestDatabase.create();
    private PartitionLog log;

    @BeforeEach
    void begin() throws SQLException {
        log = new PartitionLog(database.database(), 3);
    }

    @AfterEach
    void totalsMatchFacts() throws SQLException {
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void newReportsCount() throws Exception {
        Merged merged = log.append(FIRST, OTHER);

        assertThat(merged.next()).containsValue(2L);
        assertThat(merged.outcomes()).isEqualTo(Map.of(Outcome.MERGED, 2));
        assertThat(totals()).containsExactly("2021-06-05 AZ-AGM found-item AP_MINE 15 2");
        assertThat(states()).containsExactly("1 COUNTED", "1 COUNTED");
    }

    @Test
    void keepsEveryFieldAsItWasSent() throws Exception {
        ReportDraft full = FIRST.detailed(
                        "PMN-2 \\ \"quoted\", 'ş'",
                        Disposition.of("NEWER_STILL"),
                        new Location(40.0211, 46.9903, 5.5),
                        "\\N")
                .flagged(Flag.LOCATION_OUTSIDE_DISTRICT, Flag.of("NEWER"), Flag.of("NULL"));
        ReportDraft amended = full.revision(2);

        log.append(full, amended.byEditor());

        FactRow<?> row = new FactRow<>(new FoundItemTable());
        assertThat(read("found_item", row)).containsExactly(amended.byEditor());
        assertThat(read("found_item_history", row)).containsExactly(full);
    }

    private List<ReportDraft> read(String table, FactRow<?> row) throws SQLException {
        return database.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM " + table);
                    var rows = select.executeQuery()) {
                rows.next();
                var report = row.read(rows).revision().report();
                return List.of(new ReportDraft(
                        report.reportId(),
                        report.revision(),
                        report.recordedAt(),
                        report.team(),
                        report.submittedBy(),
                        report.flags(),
                        report.content()));
            }
        });
    }

    @Test
    void anAmendmentReplacesWhatItAmends() throws Exception {
        log.append(FIRST);
        log.append(FIRST.revision(2).quantity(4).found("2021-06-06", "AZ-FUZ", Category.UXO));

        assertThat(totals()).containsExactly("2021-06-06 AZ-FUZ found-item UXO 4 1");
        assertThat(states()).containsExactly("2 COUNTED");
        assertThat(history()).containsExactly("1 SUPERSEDED");
    }

    @Test
    void revisionsInTheWrongOrderComeToTheSame() throws Exception {
        log.append(FIRST.revision(3).quantity(7), OTHER);
        log.append(FIRST.revision(2).quantity(6));
        Merged merged = log.append(FIRST);

        assertThat(merged.outcomes()).isEqualTo(Map.of(Outcome.MERGED, 1));
        assertThat(Ledger.items(database)).isEqualTo(12);
        assertThat(history()).containsExactly("1 SUPERSEDED", "2 SUPERSEDED");
    }

    @Test
    void aWithdrawnReportCountsNoMoreAndLeavesNoEmptyTotal() throws Exception {
        log.append(FIRST);
        log.append(FIRST.revision(2).withdrawn());

        assertThat(totals()).isEmpty();
        assertThat(states()).containsExactly("2 WITHDRAWN");
        assertThat(database.rows("SELECT listed_on, reason, found_on FROM found_item"))
                .containsExactly("2021-06-05 ENTERED_IN_ERROR null");
    }

    @Test
    void aWithdrawalBeforeItsReportKeepsItFromCounting() throws Exception {
        log.append(FIRST.revision(2).withdrawn());
        log.append(FIRST);

        assertThat(totals()).isEmpty();
        assertThat(states()).containsExactly("2 WITHDRAWN");
        assertThat(history()).containsExactly("1 SUPERSEDED");
    }

    @Test
    void aResendAddsNothing() throws Exception {
        log.append(FIRST, FIRST.recorded(9));
        Merged merged = log.append(FIRST.recorded(99));

        assertThat(merged.outcomes()).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
        assertThat(Ledger.items(database)).isEqualTo(10);
        assertThat(history()).isEmpty();
    }

    @Test
    void aResendRecordedEarlierMovesTheRecordedTime() throws Exception {
        log.append(FIRST.recorded(9));
        log.append(FIRST);

        assertThat(database.number("SELECT count(*) FROM found_item WHERE recorded_at = '2021-06-05T08:00:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void aConflictCountsTheEarlierAndKeepsTheOther() throws Exception {
        log.append(FIRST.recorded(5));
        Merged merged = log.append(FIRST.recorded(9).quantity(100));
        assertThat(merged.outcomes()).isEqualTo(Map.of(Outcome.CONFLICTING, 1));
        assertThat(Ledger.items(database)).isEqualTo(10);

        log.append(FIRST.recorded(1).quantity(1000));

        assertThat(Ledger.items(database)).isEqualTo(1000);
        assertThat(states()).containsExactly("1 CONFLICTING");
        assertThat(history()).containsExactly("1 CONFLICTING", "1 CONFLICTING");
    }

    @Test
    void anEditorSettlesAConflict() throws Exception {
        log.append(FIRST, FIRST.recorded(9).quantity(100));
        log.append(FIRST.revision(2).quantity(50).byEditor());

        assertThat(Ledger.items(database)).isEqualTo(50);
        assertThat(states()).containsExactly("2 COUNTED");
        assertThat(history()).containsExactly("1 SUPERSEDED", "1 SUPERSEDED");
    }

    @Test
    void anotherTeamsRevisionIsKeptAndDoesNotCount() throws Exception {
        log.append(FIRST);
        Merged merged = log.append(FIRST.revision(2).quantity(99).by("TEAM-B", Role.REPORTER));

        assertThat(merged.outcomes()).isEqualTo(Map.of(Outcome.REFUSED, 1));
        assertThat(Ledger.items(database)).isEqualTo(10);
        assertThat(states()).containsExactly("1 COUNTED");
        assertThat(history()).containsExactly("2 REFUSED");
    }

    @Test
    void aRefusedReportHasARowAndLosesItToTheOwners() throws Exception {
        log.append(FIRST.by("TEAM-B", Role.REPORTER));
        assertThat(states()).containsExactly("1 REFUSED");
        assertThat(totals()).isEmpty();

        log.append(FIRST);

        assertThat(states()).containsExactly("1 COUNTED");
        assertThat(history()).containsExactly("1 REFUSED");
    }

    @Test
    void aRevisionFromAnotherPartitionMovesTheReportThere() throws Exception {
        PartitionLog added = new PartitionLog(database.database(), 12);
        log.append(FIRST, OTHER);

        added.append(FIRST.revision(2).quantity(4));
        log.append(FIRST.revision(1).recorded(99).quantity(8));

        assertThat(totals()).containsExactly("2021-06-05 AZ-AGM found-item AP_MINE 9 2");
    }

    private List<String> totals() throws SQLException {
        return database.rows("SELECT day, district, kind, code, sum(amount), sum(reports) FROM daily_total"
                + " GROUP BY kind, day, district, code ORDER BY kind, day, district, code");
    }

    private List<String> states() throws SQLException {
        return database.rows("SELECT revision, state FROM found_item ORDER BY report_id");
    }

    private List<String> history() throws SQLException {
        return database.rows("SELECT revision, state FROM found_item_history ORDER BY revision, state");
    }
}
