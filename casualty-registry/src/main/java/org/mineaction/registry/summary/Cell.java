package org.mineaction.registry.summary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.Sex;

/**
 * People of one kind, as the row of an incident counts them.
 *
 * @param values what they have in common, by what is split by
 * @param killed the column of those killed; 0 when it is of others
 * @param injured the column of those injured; 0 when it is of others
 * @param unknown the column of those of whom it is not known; 0 when it is of others
 */
record Cell(Map<Grouping, String> values, String killed, String injured, String unknown) {
    private static final String NONE = "0";

    /** The beginnings of the columns of each kind; everybody's have none. */
    private static final Map<Grouping, Map<String, String>> COLUMNS = Map.of(
            Grouping.PERSON_STATUS,
            Map.of(
                    PersonStatus.CIVILIAN.code(), "civilian_",
                    PersonStatus.MILITARY_OR_SECURITY.code(), "military_or_security_",
                    PersonStatus.DEMINER.code(), "deminer_",
                    PersonStatus.UNKNOWN.code(), "status_unknown_"),
            Grouping.SEX,
            Map.of(Sex.FEMALE.name(), "female_", Sex.MALE.name(), "male_", Sex.UNKNOWN.name(), "sex_unknown_"),
            Grouping.AGE_GROUP,
            Map.of(
                    AgeGroup.CHILD.name(), "child_",
                    AgeGroup.ADULT.name(), "adult_",
                    AgeGroup.UNKNOWN.name(), "age_unknown_"));

    /** All kinds of people that a split tells apart; everybody when it tells none apart. */
    static List<Cell> of(List<Grouping> groupBy) {
        Stream<Cell> kinds = groupBy.stream()
                .filter(COLUMNS::containsKey)
                .findFirst()
                .map(grouping -> COLUMNS.get(grouping).entrySet().stream()
                        .map(value -> of(Map.of(grouping, value.getKey()), value.getValue())))
                .orElseGet(() -> Stream.of(of(Map.of(), "")));
        return groupBy.contains(Grouping.OUTCOME)
                ? kinds.flatMap(Cell::byOutcome).toList()
                : kinds.toList();
    }

    private static Cell of(Map<Grouping, String> values, String columns) {
        return new Cell(values, columns + "killed", columns + "injured", columns + "unknown");
    }

    private Stream<Cell> byOutcome() {
        return Stream.of(
                new Cell(and(Outcome.KILLED), killed, NONE, NONE),
                new Cell(and(Outcome.INJURED), NONE, injured, NONE),
                new Cell(and(Outcome.UNKNOWN), NONE, NONE, unknown));
    }

    private Map<Grouping, String> and(Outcome outcome) {
        return Stream.concat(values.entrySet().stream(), Stream.of(Map.entry(Grouping.OUTCOME, outcome.code())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What of it is added up: killed, injured, unknown, and the incidents that have such people, which are no part of what is personal. */
    String sums() {
        boolean isPersonal = values.keySet().stream().anyMatch(Grouping::isPersonal);
        String incidents =
                isPersonal ? NONE : "count(*) FILTER (WHERE %s + %s + %s > 0)".formatted(killed, injured, unknown);
        return "%s, %s, %s, %s".formatted(sum(killed), sum(injured), sum(unknown), incidents);
    }

    private static String sum(String column) {
        return column.equals(NONE) ? NONE : "sum(" + column + ")";
    }
}
