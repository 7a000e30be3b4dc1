package org.mineaction.statistics.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineaction.contract.PersonStatus.CIVILIAN;
import static org.mineaction.contract.PersonStatus.DEMINER;
import static org.mineaction.statistics.IncidentDraft.injured;
import static org.mineaction.statistics.IncidentDraft.killed;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Category;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.Report;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;

/** Incidents of the registry go through the same merge as reports of found items. */
class CasualtyMergeTest {
    private static final IncidentDraft INCIDENT =
            IncidentDraft.named("one", "2021-06-04", "AZ-KAL", killed(CIVILIAN, 1), injured(CIVILIAN, 3));

    private final TestDatabase database = TestDatabase.create();
    private PartitionLog log;

    @BeforeEach
    void begin() throws SQLException {
        log = new PartitionLog(database.database(), new CasualtyTable(), 3);
    }

    @AfterEach
    void totalsMatchFacts() throws SQLException {
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void peopleAndIncidentsCountUnderEveryCodeThatTakesThemIn() throws Exception {
        log.append(INCIDENT, IncidentDraft.named("two", "2021-06-04", "AZ-KAL", injured(DEMINER, 2)));

        assertThat(totals())
                .containsExactly(
                        "*/* 6 2",
                        "*/CIVILIAN 4 1",
                        "*/DEMINER 2 1",
                        "INJURED/* 5 2",
                        "INJURED/CIVILIAN 3 1",
                        "INJURED/DEMINER 2 1",
                        "KILLED/* 1 1",
                        "KILLED/CIVILIAN 1 1");
        assertThat(database.rows("SELECT DISTINCT kind, district, day FROM daily_total"))
                .containsExactly("casualty AZ-KAL 2021-06-04");
    }

    @Test
    void keepsEveryFieldAsItWasSent() throws Exception {
        Casualties newer = new Casualties(
                LocalDate.of(2021, 6, 4),
                "AZ-KAL",
                IncidentKind.ACCIDENT,
                Category.of("NULL"),
                List.of(
                        new CasualtyCount(Outcome.of("NULL"), PersonStatus.of("NEWER"), 7),
                        new CasualtyCount(Outcome.KILLED, PersonStatus.CIVILIAN, 10_000)));
        IncidentDraft full = new IncidentDraft(INCIDENT.id(), 1, INCIDENT.recordedAt(), newer);

        log.append(full, INCIDENT.revision(2));

        assertThat(read("casualty")).isEqualTo(INCIDENT.revision(2).report());
        assertThat(read("casualty_history")).isEqualTo(full.report());
    }

    private Report<?> read(String table) throws SQLException {
        return database.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM " + table);
                    var rows = select.executeQuery()) {
                rows.next();
                return new FactRow<>(new CasualtyTable()).read(rows).revision().report();
            }
        });
    }

    @Test
    void anInjuredPersonWhoDiesMovesFromOneFigureToTheOther() throws Exception {
        log.append(INCIDENT);
        log.append(INCIDENT.revision(2).with(killed(CIVILIAN, 2), injured(CIVILIAN, 2)));

        assertThat(totals())
                .containsExactly(
                        "*/* 4 1",
                        "*/CIVILIAN 4 1",
                        "INJURED/* 2 1",
                        "INJURED/CIVILIAN 2 1",
                        "KILLED/* 2 1",
                        "KILLED/CIVILIAN 2 1");
        assertThat(states()).containsExactly("2 COUNTED", "1 SUPERSEDED");
    }

    @Test
    void aLowerRevisionThatComesLaterChangesNothing() throws Exception {
        log.append(INCIDENT.revision(3).with(injured(CIVILIAN, 1)));
        List<String> before = totals();

        log.append(INCIDENT, INCIDENT.revision(2).withdrawn());

        assertThat(totals()).isEqualTo(before).contains("*/* 1 1");
        assertThat(states()).containsExactly("3 COUNTED", "1 SUPERSEDED", "2 SUPERSEDED");
    }

    @Test
    void aWithdrawnIncidentCountsNothingAndLeavesNoEmptyTotal() throws Exception {
        log.append(INCIDENT);
        log.append(INCIDENT.revision(2).withdrawn());

        assertThat(totals()).isEmpty();
        assertThat(states()).containsExactly("2 WITHDRAWN", "1 SUPERSEDED");
    }

    @Test
    void aWithdrawalBeforeItsIncidentKeepsItFromCounting() throws Exception {
        log.append(INCIDENT.revision(2).withdrawn());
        log.append(INCIDENT);

        assertThat(totals()).isEmpty();
        assertThat(states()).containsExactly("2 WITHDRAWN", "1 SUPERSEDED");
    }

    @Test
    void aResendAddsNothing() throws Exception {
        log.append(INCIDENT, INCIDENT);
        Merged merged = log.append(INCIDENT.recorded(99));

        assertThat(merged.outcomes()).isEqualTo(Map.of(Merged.Outcome.UNCHANGED, 1));
        assertThat(totals()).contains("*/* 4 1");
        assertThat(states()).containsExactly("1 COUNTED");
    }

    @Test
    void foundItemsAreCountedApart() throws Exception {
        log.append(INCIDENT);
        new PartitionLog(database.database(), 3).append(ReportDraft.named("one"));

        assertThat(Ledger.items(database)).isEqualTo(10);
        assertThat(totals()).hasSize(6);
    }

    private List<String> totals() throws SQLException {
        return database.rows(
                "SELECT code, amount, reports FROM daily_total WHERE kind = 'casualty' ORDER BY code COLLATE \"C\"");
    }

    private List<String> states() throws SQLException {
        return database.rows("SELECT revision, state FROM casualty"
                + " UNION ALL (SELECT revision, state FROM casualty_history ORDER BY revision)");
    }
}
