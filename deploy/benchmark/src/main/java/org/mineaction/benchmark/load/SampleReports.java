package org.mineaction.benchmark.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.District;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Location;
import org.mineaction.contract.Report;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;

/**
 * Made-up reports as teams send them: found within the last 900 days in ten districts, of five categories, three
 * in ten with a place; about 300 bytes each as NDJSON.
 */
public final class SampleReports {
    static final int DAYS = 900;
    private static final long MOST_LATE = 14;
    private static final double MEAN_LATE = 3;
    private static final int DISTRICTS = 10;
    private static final int TEAMS = 40;
    private static final double WITH_PLACE = 0.3;
    private static final double DEGREES_AROUND = 0.02;
    private static final double MICRODEGREES = 1e6;
    private static final List<Category> CATEGORIES =
            List.of(Category.AP_MINE, Category.AT_MINE, Category.UXO, Category.CLUSTER_SUBMUNITION, Category.IED);
    private static final List<String> MODELS = List.of("PMN-2 blast mine", "TM-62M", "OZM-72 bounding", "9N235");
    private static final List<Disposition> DISPOSITIONS =
            List.of(Disposition.DESTROYED_IN_SITU, Disposition.RENDERED_SAFE, Disposition.DESTROYED_CENTRAL);

    private final List<District> districts =
            Gazetteer.standard().all().stream().limit(DISTRICTS).toList();
    private final LocalDate today = LocalDate.now(Report.ZONE);
    private final SplittableRandom random;
    private final RandomIds ids;

    /** Reports with ids that differ from those of every other seed. */
    public SampleReports(long seed) {
        random = new SplittableRandom(seed);
        ids = new RandomIds(~seed);
    }

    /** A first report that nobody has sent before. */
    public Report<FoundItem> next() {
        return of(today.minusDays(1 + random.nextInt(DAYS)));
    }

    /**
     * A first report from a log of all those days, in which reports stand in the order they were sent: most of them within
     * days of the find, none later than two weeks.
     *
     * @param share how far into the log it is, from 0 to 1
     */
    public Report<FoundItem> next(double share) {
        long lag = Math.min(MOST_LATE, (long) (-MEAN_LATE * Math.log1p(-random.nextDouble())));
        return of(today.minusDays(1 + (long) ((1 - share) * DAYS) + lag));
    }

    /** A first report of a certain day. */
    public Report<FoundItem> of(LocalDate day) {
        District district = one(districts);
        String team = String.format(Locale.ROOT, "Clearance Team %02d", random.nextInt(TEAMS));
        FoundItem item = new FoundItem(
                day,
                district.code(),
                one(CATEGORIES),
                1 + random.nextInt(5),
                one(MODELS),
                one(DISPOSITIONS),
                random.nextDouble() < WITH_PLACE ? placeIn(district) : null,
                String.format(Locale.ROOT, "TASK-%04d-%s", random.nextInt(10_000), district.nameEn()));
        String sourceId = String.format(Locale.ROOT, "%s/%08d", day.getYear(), random.nextInt(100_000_000));
        return new Report<>(
                ids.next(),
                1,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                team,
                new Submitter(team, Role.REPORTER),
                sourceId,
                List.of(),
                item);
    }

    private Location placeIn(District district) {
        return new Location(around(district.latitude()), around(district.longitude()), 5.0);
    }

    private double around(double degrees) {
        double offset = (random.nextDouble() * 2 - 1) * DEGREES_AROUND;
        return Math.round((degrees + offset) * MICRODEGREES) / MICRODEGREES;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
