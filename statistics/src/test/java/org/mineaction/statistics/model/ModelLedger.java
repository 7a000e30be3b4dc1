package org.mineaction.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.totals.Contribution;
import org.mineaction.statistics.totals.Cut;

/** The ledger that a log must give, in plain Java. */
public final class ModelLedger {
    private static final String ROWS = """
            SELECT report_id, revision, state, extract(epoch FROM recorded_at)::bigint, encode(content_hash, 'hex'),
                   submitted_by_team, submitted_by_role, partition
            """;
    private static final String REPLACED = ", coalesce(extract(epoch FROM replaced_at)::bigint, 0)";

    private final List<Event> log;
    private final List<ModelReport> reports;

    /** The ledger of these records, whatever their order. Reports of different kinds are different, also under one id. */
    ModelLedger(Collection<Event> log) {
        this.log = List.copyOf(log);
        reports = log.stream()
                .collect(Collectors.groupingBy(
                        event -> List.of(event.kind(), event.report().reportId())))
                .values()
                .stream()
                .map(ModelReport::of)
                .toList();
    }

    /** The ledger of the records of a topic that can be read. */
    public static ModelLedger of(ModelKind kind, List<ConsumerRecord<byte[], byte[]>> records) {
        EventCodec<?> codec = new EventCodec<>(kind.table().kind(), "/test");
        List<Event> log = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            try {
                log.add(new Event(kind, codec.read(one), one.partition()));
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

    /**
     * An instant worth asking about: when something was recorded, when the month began in which it was, or the next one; and
     * the last moment before, or the days after, in which nothing more became known.
     */
    public Instant anyInstant(Random random) {
        Instant recorded = log.get(random.nextInt(log.size())).report().recordedAt();
        LocalDate month = LocalDate.ofInstant(recorded, Report.ZONE).withDayOfMonth(1);
        Instant turn =
                month.plusMonths(random.nextInt(2)).atStartOfDay(Report.ZONE).toInstant();
        Instant one = random.nextInt(3) == 0 ? turn : recorded;
        return switch (random.nextInt(4)) {
            case 0 -> one.minus(1, ChronoUnit.MICROS);
            case 1 -> one.plus(20, ChronoUnit.DAYS);
            default -> one;
        };
    }

    /** Asserts that a database holds the reports and their histories. */
    public void assertIsIn(TestDatabase database) throws SQLException {
        for (ModelKind kind : ModelKind.values()) {
            String table = kind.table().name();
            assertThat(database.rows(ROWS + " FROM " + table))
                    .containsExactlyInAnyOrderElementsOf(
                            of(kind).map(ModelReport::row).toList());
            assertThat(database.rows(ROWS + REPLACED + " FROM " + table + "_history"))
                    .containsExactlyInAnyOrderElementsOf(
                            of(kind).flatMap(ModelReport::history).toList());
        }
    }

    private Stream<ModelReport> of(ModelKind kind) {
        return reports.stream().filter(report -> report.kind() == kind);
    }

    /** Asserts what a database says to these cuts. */
    public void assertAnswers(TestDatabase database, List<Cut> cuts) throws SQLException {
        for (Cut cut : cuts) {
            assertThat(cut.ask(database.database(), null)).as(cut.toString()).isEqualTo(cut.figures(counted()));
        }
    }

    /** Asserts what a database says that a cut was like at an instant. */
    public void assertAnswers(TestDatabase database, Cut cut, Instant asOf) throws SQLException {
        assertThat(cut.ask(database.database(), asOf))
                .as("%s as of %s", cut, asOf)
                .isEqualTo(cut.figures(asOf(asOf).counted()));
    }

    private List<Report<?>> counted() {
        List<Report<?>> counted = new ArrayList<>();
        reports.forEach(report -> report.counted().ifPresent(counted::add));
        return counted;
    }

    /** The running totals that count something: amount and reports by key. There are none of people hurt. */
    Map<String, String> runningTotals() {
        Map<String, List<Contribution>> totals = counted().stream()
                .flatMap(report -> Contribution.of(report).stream())
                .filter(one -> !one.kind().equals(ReportKind.CASUALTY))
                .collect(Collectors.groupingBy(Contribution::total, TreeMap::new, Collectors.toList()));
        Map<String, String> written = new TreeMap<>();
        totals.forEach((key, all) -> {
            long amount = all.stream().mapToLong(Contribution::amount).sum();
            written.put(key, amount + " " + all.size());
        });
        return written;
    }
}
