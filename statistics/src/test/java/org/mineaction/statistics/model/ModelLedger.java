package org.mineaction.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.Content;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
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
            FROM %s
            """;

    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");

    private final List<ModelReport> reports;

    /** The ledger of these records, whatever their order. */
    ModelLedger(Collection<Event> log) {
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

    /** Asserts that a database holds this ledger: the reports, their histories and every cut asked for. */
    public void assertIsIn(TestDatabase database, List<Cut> cuts) throws SQLException {
        assertRowsAreIn(database, "found_item");
        for (Cut cut : cuts) {
            assertThat(cut.ask(database.database())).as(cut.toString()).isEqualTo(figures(cut));
        }
    }

    /** The same of incidents. */
    void assertIncidentsAreIn(TestDatabase database, List<CasualtyCut> cuts) throws SQLException {
        assertRowsAreIn(database, "casualty");
        List<Casualties> counted = counted(Casualties.class).toList();
        for (CasualtyCut cut : cuts) {
            assertThat(cut.ask(database.database())).as(cut.toString()).isEqualTo(cut.figures(counted));
        }
    }

    /** Asserts that a database holds the reports and their histories. */
    void assertRowsAreIn(TestDatabase database, String table) throws SQLException {
        assertThat(database.rows(ROWS.formatted(table)))
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream().map(ModelReport::row).toList());
        assertThat(database.rows(ROWS.formatted(table + "_history")))
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream().flatMap(ModelReport::history).toList());
    }

    /** Items and reports of each group of a cut. */
    private Map<List<String>, List<Long>> figures(Cut cut) {
        return counted(FoundItem.class)
                .filter(item -> cut.covers(item.foundOn(), item.district(), item.category()))
                .collect(Collectors.toMap(
                        item -> cut.group(item.foundOn(), item.district(), item.category()),
                        item -> List.of((long) item.quantity(), 1L),
                        (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)),
                        () -> new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()))));
    }

    private <C extends Content> Stream<C> counted(Class<C> kind) {
        return reports.stream().flatMap(report -> report.counted().stream()).map(kind::cast);
    }
}
