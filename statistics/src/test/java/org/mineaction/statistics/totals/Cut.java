package org.mineaction.statistics.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mineaction.contract.Category;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Period;

/**
 * One way to ask for totals, and what it takes in, worked out apart from the service.
 *
 * @param from first day
 * @param to last day
 * @param districts codes; empty for all
 * @param categories codes; empty for all
 * @param team whose reports; null for everybody's
 * @param groupBy names of groupings, in their order
 */
public record Cut(
        LocalDate from,
        LocalDate to,
        List<String> districts,
        List<String> categories,
        String team,
        List<String> groupBy) {
    private static final List<String> GROUPINGS =
            List.of("district", "category", "team", "day", "week", "month", "quarter", "year");

    /** Any cut through reports of some days, districts and categories. */
    public static Cut draw(
            Random random,
            List<LocalDate> days,
            List<String> districts,
            List<Category> categories,
            List<String> teams) {
        LocalDate one = days.get(random.nextInt(days.size()));
        LocalDate other = days.get(random.nextInt(days.size()));
        List<String> codes = categories.stream().map(Category::code).toList();
        return new Cut(
                one.isBefore(other) ? one : other,
                one.isBefore(other) ? other : one,
                some(random, districts),
                some(random, codes),
                random.nextInt(5) == 0 ? teams.get(random.nextInt(teams.size())) : null,
                some(random, GROUPINGS));
    }

    private static List<String> some(Random random, List<String> of) {
        List<String> some = new ArrayList<>(of);
        some.removeIf(each -> random.nextInt(3) > 0);
        return some;
    }

    /** What the service answers: items and reports by group, which must sum to its total; as of now where the instant is null. */
    public Map<List<String>, List<Long>> ask(Database database, Instant asOf) throws SQLException {
        List<Grouping> groupings =
                groupBy.stream().map(KnownTotalsParameters::grouping).toList();
        TeamTotals totals = new TotalsQuery(database)
                .ask(new TeamTotals(TotalsRequest.of(new Period(from, to), ReportKind.FOUND_ITEM)
                        .ofDistricts(districts)
                        .ofCodes(categories)
                        .ofTeam(team)
                        .by(groupings)
                        .asOf(asOf)));
        Map<List<String>, List<Long>> answer = new HashMap<>();
        totals.groups()
                .forEach((group, sum) -> answer.put(
                        group, List.of(sum.found().items(), sum.found().reports())));
        Found total = totals.total().found();
        if (groupBy.isEmpty() && total.reports() > 0) {
            answer.put(List.of(), List.of(total.items(), total.reports()));
        } else {
            assertThat(totals.groups().values().stream().reduce(new Sum(Found.ZERO, null), Sum::plus))
                    .isEqualTo(totals.total());
        }
        assertThat(totals.byCategory().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(total.items());
        return answer;
    }

    /** Whether a report is taken in. */
    public boolean covers(Report<?> report) {
        FoundItem item = (FoundItem) report.content();
        return !item.foundOn().isBefore(from)
                && !item.foundOn().isAfter(to)
                && (districts.isEmpty() || districts.contains(item.district()))
                && (categories.isEmpty() || categories.contains(item.category().code()))
                && (team == null || team.equals(report.team()));
    }

    /** The group a report belongs to. */
    public List<String> group(Report<?> report) {
        return groupBy.stream().map(name -> part(name, report)).toList();
    }

    private static String part(String name, Report<?> report) {
        FoundItem item = (FoundItem) report.content();
        return switch (name) {
            case "district" -> item.district();
            case "category" -> item.category().code();
            case "team" -> report.team();
            default -> ofTime(name, item.foundOn());
        };
    }

    /** The part of time that a day belongs to. */
    static String ofTime(String name, LocalDate day) {
        return switch (name) {
            case "day" -> day.toString();
            case "week" -> week(day);
            case "month" -> day.toString().substring(0, 7);
            case "quarter" -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            case "year" -> day.toString().substring(0, 4);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** ISO 8601 names a week by its Thursday. */
    private static String week(LocalDate day) {
        LocalDate thursday = day.with(DayOfWeek.THURSDAY);
        return "%d-W%02d".formatted(thursday.getYear(), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
