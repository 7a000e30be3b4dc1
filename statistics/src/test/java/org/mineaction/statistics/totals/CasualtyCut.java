package org.mineaction.statistics.totals;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Period;

/**
 * One way to ask for casualties, and what must come of it, worked out person by person and apart from the service. The total
 * has a key of its own.
 *
 * @param from first day
 * @param to last day
 * @param districts codes; empty for all
 * @param groupBy names of groupings, in their order
 */
public record CasualtyCut(LocalDate from, LocalDate to, List<String> districts, List<String> groupBy) {
    private static final List<String> TOTAL = List.of("total");

    /** Any cuts around the turn of the year 2020 in two districts, the undivided total among them. */
    public static List<CasualtyCut> some(Random random, int count) {
        List<CasualtyCut> cuts = new ArrayList<>();
        cuts.add(new CasualtyCut(LocalDate.EPOCH, LocalDate.of(2100, 1, 1), List.of(), List.of()));
        IntStream.range(0, count).forEach(i -> cuts.add(draw(random)));
        return cuts;
    }

    private static CasualtyCut draw(Random random) {
        LocalDate from = LocalDate.of(2020, 12, 30).plusDays(random.nextInt(5));
        List<String> groupBy = new ArrayList<>(KnownTotalsParameters.GROUPINGS_OF_CASUALTIES);
        Collections.shuffle(groupBy, random);
        return new CasualtyCut(
                from,
                from.plusDays(random.nextInt(40)),
                random.nextInt(3) == 0 ? List.of("AZ-FUZ") : List.of(),
                groupBy.subList(0, random.nextInt(groupBy.size() + 1)));
    }

    /** What the service answers: killed, injured, unknown and incidents by group and in all; as of now where the instant is null. */
    public Map<List<String>, List<Long>> ask(Database database, Instant asOf) throws SQLException {
        List<Grouping> groupings =
                groupBy.stream().map(KnownTotalsParameters::grouping).toList();
        CasualtyTotals totals = new TotalsQuery(database)
                .ask(new CasualtyTotals(TotalsRequest.of(new Period(from, to), ReportKind.CASUALTY)
                        .ofDistricts(districts)
                        .by(groupings)
                        .asOf(asOf)));
        Map<List<String>, List<Long>> answer = new HashMap<>();
        totals.groups()
                .forEach((group, sum) ->
                        answer.put(group, List.copyOf(sum.published().values())));
        if (groupBy.isEmpty() && totals.total().incidents() > 0) {
            answer.put(List.of(), List.copyOf(totals.total().published().values()));
        }
        answer.put(TOTAL, List.copyOf(totals.total().published().values()));
        return answer;
    }

    /** What it must answer when these incidents count. */
    public Map<List<String>, List<Long>> figures(List<Casualties> incidents) {
        Map<List<String>, long[]> figures = new HashMap<>();
        figures.put(TOTAL, new long[4]);
        for (Casualties incident : incidents) {
            if (covers(incident)) {
                add(incident, figures);
            }
        }
        Map<List<String>, List<Long>> boxed = new HashMap<>();
        figures.forEach((group, figure) ->
                boxed.put(group, Arrays.stream(figure).boxed().toList()));
        return boxed;
    }

    private boolean covers(Casualties incident) {
        return !incident.occurredOn().isBefore(from)
                && !incident.occurredOn().isAfter(to)
                && (districts.isEmpty() || districts.contains(incident.district()));
    }

    private void add(Casualties incident, Map<List<String>, long[]> figures) {
        Set<List<String>> touched = new HashSet<>(Set.of(TOTAL));
        for (CasualtyCount one : incident.casualties()) {
            List<String> group =
                    groupBy.stream().map(name -> part(name, incident, one)).toList();
            touched.add(group);
            for (List<String> each : Set.of(TOTAL, group)) {
                figures.computeIfAbsent(each, key -> new long[4])[column(one)] += one.count();
            }
        }
        touched.forEach(each -> figures.get(each)[3]++);
    }

    private static int column(CasualtyCount one) {
        return switch (one.outcome().code()) {
            case "KILLED" -> 0;
            case "INJURED" -> 1;
            default -> 2;
        };
    }

    private static String part(String name, Casualties incident, CasualtyCount one) {
        return switch (name) {
            case "district" -> incident.district();
            case "month" -> incident.occurredOn().toString().substring(0, 7);
            case "quarter" ->
                incident.occurredOn().getYear() + "-Q" + (incident.occurredOn().getMonthValue() + 2) / 3;
            case "year" -> incident.occurredOn().toString().substring(0, 4);
            case "outcome" -> one.outcome().code();
            case "personStatus" -> one.personStatus().code();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
