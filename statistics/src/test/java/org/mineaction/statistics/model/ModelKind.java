package org.mineaction.statistics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mineaction.contract.Report;
import org.mineaction.statistics.merge.CasualtyTable;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MinefieldMapTable;
import org.mineaction.statistics.merge.ReportTable;
import org.mineaction.statistics.totals.Cut;
import org.mineaction.statistics.totals.Cuts;

/** A kind of report as random logs try it: where it is kept, what comes of it, and what is asked. */
public enum ModelKind {
    FOUND_ITEMS(new FoundItemTable(), RandomLog::foundItems, RandomLog.CUTS),
    RELEASED_LAND(new LandReleaseTable(), OtherKinds::land, OtherKinds.CUTS_OF_LAND, OtherKinds.CUTS_OF_TEAMS),
    MINEFIELD_MAPS(new MinefieldMapTable(), OtherKinds::maps, OtherKinds.CUTS_OF_MAPS),
    CASUALTIES(new CasualtyTable(), RandomIncidents::open, RandomIncidents.CUTS);

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final ReportTable<?> table;

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Source source;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final List<Cuts> cuts;

    /** Where records come from. */
    private interface Source {
        Supplier<? extends Report<?>> open(String name, Random random, int reports);
    }

    ModelKind(ReportTable<?> table, Source source, Cuts... cuts) {
        this.table = table;
        this.source = source;
        this.cuts = List.of(cuts);
    }

    public ReportTable<?> table() {
        return table;
    }

    /**
     * Records without end.
     *
     * @param name what tells its reports from those of other logs of the kind
     * @param reports how many different reports there are
     */
    public Supplier<? extends Report<?>> log(String name, Random random, int reports) {
        return source.open(name, random, reports);
    }

    /** Some cuts through all that such logs hold, the undivided total among them. */
    public List<Cut> cuts(Random random, int count) {
        List<Cut> some = new ArrayList<>();
        some.add(cuts.get(cuts.size() - 1).everything());
        IntStream.range(0, count)
                .forEach(i -> some.add(cuts.get(random.nextInt(cuts.size())).draw(random)));
        return some;
    }
}
