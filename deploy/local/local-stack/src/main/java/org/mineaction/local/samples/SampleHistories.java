package org.mineaction.local.samples;

import static org.mineaction.local.samples.PublishedFigures.DISTRICTS;
import static org.mineaction.local.samples.PublishedFigures.FROM;
import static org.mineaction.local.samples.PublishedFigures.ITEMS;
import static org.mineaction.local.samples.PublishedFigures.TO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mineaction.contract.Category;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.local.samples.SampleReport.Content;

/**
 * The made-up reports, each with all its revisions. What counts of those found in the published period adds up to the
 * published figures and to nothing else, in any district; around it lies everything that must not count.
 */
final class SampleHistories {
    private static final long SEED = 2021_06_01;
    private static final int TEAMS = 24;
    private static final Map<Category, Integer> REPORTS =
            Map.of(Category.AP_MINE, 260, Category.AT_MINE, 120, Category.UXO, 150);
    private static final int OUTSIDE_THE_PERIOD = 140;
    private static final int WITHDRAWN = 48;
    private static final int SOME = 12;
    private static final int HUNDREDS = 400;

    private final Draw draw = new Draw(SEED);
    private final SampleField field = new SampleField(draw);
    private final List<List<SampleReport>> histories = new ArrayList<>();

    private SampleHistories() {}

    /** All reports; of each its revisions, the last of which counts. */
    static List<List<SampleReport>> all() {
        SampleHistories samples = new SampleHistories();
        ITEMS.forEach(samples::counted);
        samples.edges();
        samples.outsideThePeriod();
        samples.withdrawn();
        return List.copyOf(samples.histories);
    }

    private void counted(Category category, int total) {
        for (int quantity : draw.shares(total, REPORTS.get(category))) {
            Content content = field.find(draw.day(FROM, TO), draw.oneOf(DISTRICTS), category, quantity);
            correctedTo(content);
        }
    }

    /** What is true of a report in the end, after whatever was wrong at first. */
    private void correctedTo(Content truth) {
        switch (histories.size() % 20) {
            case 2 -> add(truth.times(truth.quantity() + 1 + draw.below(SOME)), truth);
            case 5 -> add(truth.in(draw.oneOf(SampleField.otherDistricts())), truth);
            case 8 -> add(truth.in(draw.oneOf(DISTRICTS)), truth);
            case 11 -> add(truth.on(dayOutside()), truth);
            case 14 -> add(truth.of(Category.FUZE_OR_COMPONENT), truth);
            case 17 -> add(truth.times(SOME), truth.times(SOME).on(dayOutside()), truth);
            // Measured on the wrong side: accepted, and flagged.
            case 19 -> add(histories.size() % 200 == 19 ? truth.at(field.place("AZ-XA")) : truth);
            default -> add(truth);
        }
    }

    /** The days on either side of the first and of the last day. */
    private void edges() {
        for (LocalDate day : List.of(FROM.minusDays(1), TO.plusDays(1))) {
            add(field.find(day, "AZ-AGM", Category.AP_MINE, SOME));
            add(field.find(day, "AZ-FUZ", Category.UXO, SOME));
        }
    }

    private void outsideThePeriod() {
        for (int i = 0; i < OUTSIDE_THE_PERIOD; i++) {
            Category category = draw.oneOf(Category.LIST.all());
            int quantity = 1 + draw.below(category.equals(Category.SMALL_ARMS_AMMUNITION) ? HUNDREDS : SOME);
            Content content = field.find(dayOutside(), draw.oneOf(SampleField.districts()), category, quantity);
            if (i % 14 == 5) {
                add(content.on(draw.day(FROM, TO)), content);
            } else {
                add(content);
            }
        }
    }

    private LocalDate dayOutside() {
        return switch (draw.below(10)) {
            case 0, 1, 2, 3 -> draw.day(LocalDate.of(2021, 5, 1), FROM.minusDays(1));
            case 4 -> draw.day(LocalDate.of(2022, 1, 10), LocalDate.of(2022, 5, 31));
            default -> draw.day(TO.plusDays(1), LocalDate.of(2021, 8, 31));
        };
    }

    /** Found in the period, but withdrawn: as published, in other districts, of other categories. */
    private void withdrawn() {
        List<Category> published = List.copyOf(ITEMS.keySet());
        for (int i = 0; i < WITHDRAWN; i++) {
            List<String> where = i % 3 == 1 ? SampleField.otherDistricts() : DISTRICTS;
            List<Category> what = i % 3 == 2 ? Category.LIST.all() : published;
            Content content = field.find(draw.day(FROM, TO), draw.oneOf(where), draw.oneOf(what), 1 + draw.below(SOME));
            List<SampleReport> history = history(content);
            history.add(history.get(0).withdrawn(draw.oneOf(WithdrawalReason.LIST.all())));
            histories.add(history);
        }
    }

    private void add(Content... versions) {
        histories.add(history(versions));
    }

    private List<SampleReport> history(Content... versions) {
        String team = "SAMPLE-TEAM-%02d".formatted(1 + draw.below(TEAMS));
        String sourceId = "S-2021-%04d".formatted(1 + histories.size());
        List<SampleReport> history = new ArrayList<>();
        for (Content version : versions) {
            history.add(
                    history.isEmpty()
                            ? SampleReport.first(team, sourceId, version)
                            : history.get(history.size() - 1).amended(version));
        }
        return history;
    }
}
