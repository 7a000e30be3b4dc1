package org.mineaction.contract;

import java.util.List;

/**
 * A kind of report: the names it goes by. A new kind is its content record and one constant here.
 *
 * @param name how the kind is called in event types and metrics, such as {@code found-item}
 * @param topic where its reports travel
 * @param content the record of what a report of this kind says
 * @param <C> that record's type
 */
public record ReportKind<C extends Content>(String name, Topic topic, Class<C> content) {
    public static final ReportKind<FoundItem> FOUND_ITEM =
            new ReportKind<>("found-item", Topic.FOUND_ITEM, FoundItem.class);

    /** Every kind there is. */
    public static final List<ReportKind<?>> ALL = List.of(FOUND_ITEM);

    /** The CloudEvents type of a report of this kind. */
    public String reportedType() {
        return "org.mineaction." + name + ".reported.v1";
    }

    /** The CloudEvents type of the withdrawal of a report of this kind. */
    public String withdrawnType() {
        return "org.mineaction." + name + ".withdrawn.v1";
    }
}
