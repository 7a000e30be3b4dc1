package org.mineaction.statistics.model;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mineaction.contract.Content;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.Position;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.totals.Cuts;

/** Records as unlucky as those of found items ({@link RandomLog}), which say something of another kind. */
final class OtherKinds {
    private static final Position CORNER = new Position(46.98, 40.02);
    private static final Perimeter TRIANGLE = new Perimeter(
            Perimeter.TYPE, List.of(List.of(CORNER, new Position(46.99, 40.02), new Position(46.99, 40.03), CORNER)));

    private static final List<ReleaseType> TYPES =
            List.of(ReleaseType.CLEARED, ReleaseType.REDUCED, ReleaseType.of("NOT_YET_KNOWN"));

    /** Released land alone, by type as well. */
    static final Cuts CUTS_OF_LAND = new Cuts(
            List.of(ReportKind.LAND_RELEASE),
            RandomLog.DAYS,
            RandomLog.DISTRICTS,
            TYPES.stream().map(ReleaseType::code).toList(),
            RandomLog.TEAMS,
            RandomLog.groupingsWithout("category"));

    /** Found items and released land in one answer, grouped by what both have. */
    static final Cuts CUTS_OF_TEAMS = new Cuts(
            List.of(ReportKind.FOUND_ITEM, ReportKind.LAND_RELEASE),
            RandomLog.DAYS,
            RandomLog.DISTRICTS,
            List.of(),
            RandomLog.TEAMS,
            RandomLog.groupingsWithout("category", "releaseType"));

    /** Maps beside found items. */
    static final Cuts CUTS_OF_MAPS = new Cuts(
            List.of(ReportKind.MINEFIELD_MAP), RandomLog.DAYS, RandomLog.DISTRICTS, List.of(), List.of(), List.of());

    private OtherKinds() {}

    static Supplier<? extends Report<?>> land(String name, Random random, int reports) {
        return log(name, random, reports, OtherKinds::land);
    }

    static Supplier<? extends Report<?>> maps(String name, Random random, int reports) {
        return log(name, random, reports, OtherKinds::map);
    }

    private static Supplier<? extends Report<?>> log(
            String name, Random random, int reports, Function<FoundItem, ? extends Content> saying) {
        RandomLog log = new RandomLog(name, random, reports);
        return () -> said(log.next(), saying);
    }

    private static Report<?> said(ReportDraft draft, Function<FoundItem, ? extends Content> saying) {
        return draft.content() instanceof FoundItem item
                ? draft.content(saying.apply(item)).report()
                : draft.report();
    }

    private static LandRelease land(FoundItem item) {
        boolean isDrawn = item.quantity() == 1;
        return new LandRelease(
                item.foundOn(),
                item.district(),
                TYPES.get(RandomLog.CATEGORIES.indexOf(item.category())),
                item.quantity(),
                isDrawn ? 20 : null,
                isDrawn ? TRIANGLE : null,
                item.model());
    }

    private static MinefieldMap map(FoundItem item) {
        List<String> districts =
                switch (item.quantity()) {
                    case 1 -> List.of(item.district());
                    case 2 -> List.of("AZ-ZAN", item.district());
                    default -> List.of("AZ-FUZ", item.district());
                };
        return new MinefieldMap(item.foundOn(), districts, item.quantity(), item.model());
    }
}
