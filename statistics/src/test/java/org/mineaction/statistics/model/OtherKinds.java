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
import org.mineaction.statistics.ReportDraft;

/** Records as unlucky as those of found items ({@link RandomLog}), which say something of another kind. */
final class OtherKinds {
    private static final Position CORNER = new Position(46.98, 40.02);
    private static final Perimeter TRIANGLE = new Perimeter(
            Perimeter.TYPE, List.of(List.of(CORNER, new Position(46.99, 40.02), new Position(46.99, 40.03), CORNER)));

    private OtherKinds() {}

    static Supplier<? extends Report<?>> land(String name, Random random) {
        return log(name, random, OtherKinds::land);
    }

    static Supplier<? extends Report<?>> maps(String name, Random random) {
        return log(name, random, OtherKinds::map);
    }

    private static Supplier<? extends Report<?>> log(
            String name, Random random, Function<FoundItem, ? extends Content> saying) {
        RandomLog log = new RandomLog(name, random, 1 + random.nextInt(5));
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
                ReleaseType.of(item.category().code()),
                item.quantity(),
                isDrawn ? 20 : null,
                isDrawn ? TRIANGLE : null,
                item.model());
    }

    private static MinefieldMap map(FoundItem item) {
        List<String> districts = item.quantity() == 1 ? List.of(item.district()) : List.of(item.district(), "AZ-ZAN");
        return new MinefieldMap(item.foundOn(), districts, item.quantity(), item.model());
    }
}
