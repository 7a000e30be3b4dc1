package org.mineaction.contract;

import java.util.List;

/**
 * A kind of report: the names it goes by. A new kind is its content record and one constant here.
 *
 * @param name how the kind is called in event types and metrics, such as {@code found-item}
 * @param topic where its reports travel
 * @param content the record of what a report of this kind says
 * @param envelope what its events say beside that
 * @param <C> that record's type
 */
public record ReportKind<C extends Content>(String name, Topic topic, Class<C> content, Envelope envelope) {
    public static final ReportKind<FoundItem> FOUND_ITEM =
            new ReportKind<>("found-item", Topic.FOUND_ITEM, FoundItem.class, Envelope.TEAM);

    public static final ReportKind<LandRelease> LAND_RELEASE =
            new ReportKind<>("land-release", Topic.LAND_RELEASE, LandRelease.class, Envelope.TEAM);

    public static final ReportKind<MinefieldMap> MINEFIELD_MAP =
            new ReportKind<>("minefield-map", Topic.MINEFIELD_MAP, MinefieldMap.class, Envelope.TEAM);

    public static final ReportKind<Casualties> CASUALTY =
            new ReportKind<>("casualty", Topic.CASUALTY, Casualties.class, Envelope.REGISTRY);

    /** Every kind there is. */
    public static final List<ReportKind<?>> ALL = List.of(FOUND_ITEM, LAND_RELEASE, MINEFIELD_MAP, CASUALTY);

    /** The kinds that teams report. */
    public static final List<ReportKind<?>> OF_TEAMS =
            ALL.stream().filter(kind -> kind.envelope == Envelope.TEAM).toList();

    /** The CloudEvents type of a report of this kind. */
    public String reportedType() {
        return "org.mineaction." + name + ".reported.v1";
    }

    /** The CloudEvents type of the withdrawal of a report of this kind. */
    public String withdrawnType() {
        return "org.mineaction." + name + ".withdrawn.v1";
    }
}
