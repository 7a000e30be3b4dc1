package org.mineaction.local.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the samples are there to exercise must really be among them. */
class SampleStoryTest {
    private final Map<String, Integer> highestSoFar = new HashMap<>();
    private final Set<SampleReport.Key> sentSoFar = new HashSet<>();
    private final Map<String, SampleReport> first = new HashMap<>();
    private int late;
    private int resent;
    private int resentLate;
    private final List<SampleReport> aheadOfTheirReports = new ArrayList<>();
    private final List<SampleReport> amendments = new ArrayList<>();

    SampleStoryTest() {
        SampleFiles.all().stream().flatMap(file -> file.reports().stream()).forEach(this::receive);
    }

    private void receive(SampleReport report) {
        String id = report.key().sourceId();
        int revision = report.key().revision();
        boolean again = !sentSoFar.add(report.key());
        Integer highest = highestSoFar.get(id);
        if (again) {
            resent++;
            resentLate += highest > revision ? 1 : 0;
        } else if (highest == null && revision > 1) {
            aheadOfTheirReports.add(report);
        } else if (highest != null && highest > revision) {
            late++;
        }
        highestSoFar.merge(id, revision, Math::max);
        if (revision == 1) {
            first.put(id, report);
        } else if (!report.isWithdrawal()) {
            amendments.add(report);
        }
    }

    @Test
    void revisionsArriveOutOfOrder() {
        assertThat(late).isGreaterThan(20);
        assertThat(aheadOfTheirReports)
                .anyMatch(SampleReport::isWithdrawal)
                .anyMatch(report -> report.key().revision() == 3);
    }

    @Test
    void reportsAreSentAgainEvenAfterTheyWereAmended() {
        assertThat(resent).isGreaterThan(50);
        assertThat(resentLate).isPositive();
    }

    @Test
    void amendmentsChangeEverythingThatCounts() {
        assertThat(amendments)
                .anyMatch(
                        report -> before(report).quantity() != report.content().quantity())
                .anyMatch(report ->
                        !before(report).district().equals(report.content().district()))
                .anyMatch(report ->
                        !before(report).category().equals(report.content().category()))
                .anyMatch(report ->
                        !before(report).foundOn().equals(report.content().foundOn()));
    }

    private SampleReport.Content before(SampleReport amendment) {
        return first.get(amendment.key().sourceId()).content();
    }
}
