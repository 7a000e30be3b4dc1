package org.mineaction.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.totals.CasualtyCut;
import org.mineaction.statistics.totals.Cut;

/** The ledger that a log must give, in plain Java. */
public final class ModelLedger {
    private static final String ROWS = """
            SELECT report_id, revision, state, extract(epoch FROM recorded_at)::bigint, encode(content_hash, 'hex'),
                   submitted_by_team, submitted_by_role, partition
            """;
    private static final String REPLACED = ", coalesce(extract(epoch FROM replaced_at)::bigint, 0)";

    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");

    private final List<Event> log;
    private final List<ModelReport> reports;

    /** The ledger of these records, whatever their order. */
    ModelLedger(Collection<Event> log) {
        this.log = List.copyOf(log);
        reports = log.stream()
                .collect(Collectors.groupingBy(event -> event.report().reportId()))
                .values()
                .stream()
                .map(ModelReport::of)
                .toList();
    }

    /** The ledger of the records of a topic that can be read. */
    public static ModelLedger of(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Event> log = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            try {
                log.add(new Event(CODEC.read(one), one.partition()));
            } catch (UnreadableRecordException poison) {
                // It counts nowhere.
            }
        }
        return new ModelLedger(log);
    }

    /** The ledger as it was known at an instant. */
    private ModelLedger asOf(Instant instant) {
        return new ModelLedger(log.stream()
                .filter(event -> !event.report().recordedAt().isAfter(instant))
                .toList());
    }

    /** Asserts that a database holds this ledger: the reports, their histories and every cut asked for. */
    public void assertIsIn(TestDatabase database, List<Cut> cuts) throws SQLException {
        assertRowsAreIn(database, "found_item");
        for (Cut cut : cuts) {
            assertThat(cut.ask(database.database(), null)).as(cut.toString()).isEqualTo(figures(cut));
        }
    }

    /** Asserts what a database says that a cut was like at an instant. */
    void assertWasIn(TestDatabase database, Cut cut, Instant asOf) throws SQLException {
        assertThat(cut.ask(database.database(), asOf))
                .as("%s as of %s", cut, asOf)
                .isEqualTo(asOf(asOf).figures(cut));
    }

    /** The same of incidents, and as of an instant. */
    void assertIncidentsAreIn(TestDatabase database, List<CasualtyCut> cuts, Instant instant) throws SQLException {
        assertRowsAreIn(database, "casualty");
        for (CasualtyCut cut : cuts) {
            assertThat(cut.ask(database.database(), null)).as(cut.toString()).isEqualTo(cut.figures(incidents()));
            assertThat(cut.ask(database.database(), instant))
                    .as("%s as of %s", cut, instant)
                    .isEqualTo(cut.figures(asOf(instant).incidents()));
        }
    }

    private List<Casualties> incidents() {
        return counted().map(Report::content).map(Casualties.class::cast).toList();
    }

    /** Asserts that a database holds the reports and their histories. */
    void assertRowsAreIn(TestDatabase database, String table) throws SQLException {
        assertThat(database.rows(ROWS + " FROM " + table))
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream().map(ModelReport::row).toList());
        assertThat(database.rows(ROWS + REPLACED + " FROM " + table + "_history"))
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream().flatMap(ModelReport::history).toList());
    }

    /** Items and reports of each group of a cut. */
    private Map<List<String>, List<Long>> figures(Cut cut) {
        return counted()
                .filter(cut::covers)
                .collect(Collectors.toMap(
                        cut::group,
                        report -> List.of((long) ((FoundItem) report.content()).quantity(), 1L),
                        (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)),
                        () -> new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()))));
    }

    private Stream<Report<?>> counted() {
        return reports.stream().flatMap(report -> report.counted().stream());
    }
}
