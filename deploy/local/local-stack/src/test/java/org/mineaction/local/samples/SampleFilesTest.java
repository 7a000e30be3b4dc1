package org.mineaction.local.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mineaction.contract.Category;
import org.mineaction.local.samples.SampleReport.Content;

class SampleFilesTest {
    /** A build mends the files, CI refuses what differs. */
    @ParameterizedTest
    @MethodSource("files")
    void theFilesAreWhatTheGeneratorMakes(SampleFile file) throws IOException {
        Path path = SampleFiles.directory().resolve(file.name());
        if (System.getProperty("mends", "check").equals("apply")) {
            Files.writeString(path, file.content());
        }

        assertThat(path).content().isEqualTo(file.content());
    }

    static List<SampleFile> files() {
        return SampleFiles.all();
    }

    @Test
    void whatCountsInThePeriodIsWhatWasPublishedWithOrWithoutTheDistricts() {
        List<Content> counted = countedInTheEnd();

        assertThat(items(counted, SampleFilesTest::inPeriod)).isEqualTo(PublishedFigures.ITEMS);
        assertThat(items(counted, content -> inPeriod(content) && inPublishedDistrict(content)))
                .isEqualTo(PublishedFigures.ITEMS);
        assertThat(PublishedFigures.total()).isEqualTo(1_864);
    }

    @Test
    void readingOnlyTheFirstOrTheLastRevisionToArriveGivesOtherFigures() {
        Map<String, SampleReport> first = new LinkedHashMap<>();
        Map<String, SampleReport> last = new LinkedHashMap<>();
        sent().forEach(report -> {
            first.putIfAbsent(report.key().sourceId(), report);
            last.put(report.key().sourceId(), report);
        });

        assertThat(items(contents(first), SampleFilesTest::inPeriod)).isNotEqualTo(PublishedFigures.ITEMS);
        assertThat(items(contents(last), SampleFilesTest::inPeriod)).isNotEqualTo(PublishedFigures.ITEMS);
    }

    @Test
    void countingResentReportsTwiceGivesOtherFigures() {
        assertThat(items(
                        sent().filter(report -> !report.isWithdrawal())
                                .map(SampleReport::content)
                                .toList(),
                        SampleFilesTest::inPeriod))
                .isNotEqualTo(PublishedFigures.ITEMS);
    }

    @Test
    void thereAreManyReportsOfEveryDistrictAndCategory() {
        List<Content> counted = countedInTheEnd();

        assertThat(counted).hasSizeGreaterThan(600);
        assertThat(counted.stream().map(Content::district)).containsAll(SampleField.districts());
        assertThat(counted.stream().map(Content::category)).containsAll(Category.LIST.all());
        assertThat(counted.stream()
                        .filter(SampleFilesTest::inPeriod)
                        .map(Content::foundOn)
                        .distinct())
                .hasSize(33);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileHasARevisionTwice(SampleFile file) {
        assertThat(file.reports().stream().map(SampleReport::key)).doesNotHaveDuplicates();
    }

    @Test
    void aRevisionIsTheSameWheneverItIsSent() {
        Map<SampleReport.Key, SampleReport> byKey = new HashMap<>();

        assertThat(sent()).allSatisfy(report -> assertThat(byKey.putIfAbsent(report.key(), report))
                .isIn(null, report));
        assertThat(byKey.size()).isLessThan((int) sent().count());
    }

    private static Stream<SampleReport> sent() {
        return SampleFiles.all().stream().flatMap(file -> file.reports().stream());
    }

    /** The whole ledger in five lines: of each report its highest revision counts, whenever it came. */
    private static List<Content> countedInTheEnd() {
        Map<String, SampleReport> current = new TreeMap<>();
        sent().forEach(report -> current.merge(
                report.key().sourceId(),
                report,
                (one, other) -> one.key().revision() >= other.key().revision() ? one : other));
        return contents(current);
    }

    private static List<Content> contents(Map<String, SampleReport> reports) {
        return reports.values().stream()
                .filter(report -> !report.isWithdrawal())
                .map(SampleReport::content)
                .toList();
    }

    private static Map<Category, Integer> items(List<Content> contents, Predicate<Content> which) {
        Map<Category, Integer> items = new HashMap<>();
        contents.stream()
                .filter(which)
                .forEach(content -> items.merge(content.category(), content.quantity(), Integer::sum));
        return items;
    }

    private static boolean inPeriod(Content content) {
        return !content.foundOn().isBefore(PublishedFigures.FROM)
                && !content.foundOn().isAfter(PublishedFigures.TO);
    }

    private static boolean inPublishedDistrict(Content content) {
        return PublishedFigures.DISTRICTS.contains(content.district());
    }
}
