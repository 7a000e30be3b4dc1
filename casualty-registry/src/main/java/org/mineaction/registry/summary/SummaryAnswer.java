package org.mineaction.registry.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures as they are published.
 *
 * @param from first local date
 * @param to last local date
 * @param killed people
 * @param injured people
 * @param unknown people of whom it is not known what became of them
 * @param incidents in which they were hurt
 * @param groups the parts, each with the values it is of; null figures are left out to protect people
 */
record SummaryAnswer(
        LocalDate from,
        LocalDate to,
        long killed,
        long injured,
        long unknown,
        long incidents,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, Object>> groups) {
    static SummaryAnswer of(SummaryRequest request, Part total, List<Map<String, Object>> groups) {
        return new SummaryAnswer(
                request.from(),
                request.to(),
                total.people().killed(),
                total.people().injured(),
                total.people().unknown(),
                total.incidents(),
                groups);
    }

    static Map<String, Object> group(List<Grouping> groupBy, Part part) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (int i = 0; i < groupBy.size(); i++) {
            group.put(groupBy.get(i).published(), part.group().get(i));
        }
        group.put("killed", part.people().killed());
        group.put("injured", part.people().injured());
        group.put("unknown", part.people().unknown());
        group.put("incidents", part.incidents());
        return group;
    }

    static Map<String, Object> group(List<Grouping> groupBy, YearlyTable.Line line) {
        Map<String, Object> group = new LinkedHashMap<>();
        groupBy.forEach(one -> group.put(one.published(), one == Grouping.YEAR ? line.year() : line.value()));
        group.put("killed", line.killed());
        group.put("injured", line.injured());
        group.put("unknown", line.unknown());
        if (line.isSuppressed()) {
            group.put("suppressed", true);
        }
        return group;
    }
}
