package org.mineaction.statistics.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.ExportFormat;
import org.mineaction.statistics.merge.MergedReports;

class QualityExportTest {
    private static final Period JUNE = new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 30));

    private final TestDatabase database = TestDatabase.create();
    private final QualityQuery query = new QualityQuery(database.database());

    @Test
    void theFileHasAllPagesOfTheListAndNothingElse() throws SQLException {
        MergedReports.in(
                database,
                IntStream.range(0, 7)
                        .mapToObj(i -> ReportDraft.named("report " + i)
                                .found("2021-06-0" + (1 + i / 3), i == 6 ? "AZ-LAC" : "AZ-AGM", Category.UXO)
                                .quantity(1 + i)
                                .flagged(Flag.LOCATION_OUTSIDE_DISTRICT))
                        .toArray(ReportDraft[]::new));

        assertThat(reports(request(2))).isEqualTo(listed(request(100))).hasSize(6);
        assertThat(reports(request(3))).isEqualTo(reports(request(2)));
        assertThat(reports(request(6))).isEqualTo(reports(request(2)));
    }

    private static QualityRequest request(int limit) {
        return new QualityRequest(JUNE, List.of("AZ-AGM"), "TEAM-A", List.of(Concern.FLAGGED), limit, null);
    }

    private List<UUID> listed(QualityRequest request) throws SQLException {
        return query.list(request).items().stream()
                .map(one -> one.reports().get(0))
                .toList();
    }

    private List<UUID> reports(QualityRequest request) throws SQLException {
        byte[] file = QualityExport.of(query, request, new DistrictColumns(Gazetteer.standard()))
                .bytes(ExportFormat.PLAIN_CSV);
        return new String(file, UTF_8)
                .lines()
                .skip(1)
                .map(line -> UUID.fromString(line.split(",", -1)[12]))
                .toList();
    }
}
