package org.mineaction.registry.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ObjectNode> groups) {
    static SummaryAnswer of(SummaryRequest request, Part total, List<ObjectNode> groups) {
        return new SummaryAnswer(
                request.from(),
                request.to(),
                total.people().killed(),
                total.people().injured(),
                total.people().unknown(),
                total.incidents(),
                groups);
    }

    static ObjectNode group(List<Grouping> groupBy, Part part) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < groupBy.size(); i++) {
            group.put(groupBy.get(i).published(), part.group().get(i));
        }
        group.put("killed", part.people().killed());
        group.put("injured", part.people().injured());
        group.put("unknown", part.people().unknown());
        group.put("incidents", part.incidents());
        return group;
    }

    static ObjectNode group(List<Grouping> groupBy, YearlyTable.Line line) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
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
