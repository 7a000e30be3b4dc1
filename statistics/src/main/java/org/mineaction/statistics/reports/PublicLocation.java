package org.mineaction.statistics.reports;

import org.mineaction.contract.Disposition;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Location;
import org.mineaction.statistics.Conditions;

/**
 * What everybody may know of a place: about a kilometre, and nothing while something dangerous may still lie there. The
 * accuracy is that of the exact place and would mislead.
 */
final class PublicLocation {
    /** Hundredths of a degree, about 1.1 km north to south and 0.85 km east to west at 40 degrees north. */
    private static final double PER_DEGREE = 100;

    /** What {@link #rounded} does. */
    private static final String IS_WITHIN = """
            floor(longitude * 100 + 0.5) / 100 BETWEEN ? AND ?
            AND floor(latitude * 100 + 0.5) / 100 BETWEEN ? AND ?""";

    private PublicLocation() {}

    /** The condition that everybody may know of an item's place in a box: whatever is hidden is found nowhere. */
    static Conditions ofItemsWithin(Box box) {
        String[] shown = Disposition.LIST.all().stream()
                .filter(one -> !one.equals(Disposition.LEFT_MARKED))
                .map(Disposition::code)
                .toArray(String[]::new);
        return within(box).and("state = 'COUNTED'").and("(disposition IS NULL OR disposition = ANY (?))", (Object)
                shown);
    }

    /** The condition that a place is in a box. */
    static Conditions within(Box box) {
        return new Conditions().and(IS_WITHIN, box.west(), box.east(), box.south(), box.north());
    }

    /** As much of an exact place as everybody may know. */
    static Location of(Location exact) {
        return new Location(rounded(exact.latitude()), rounded(exact.longitude()), null);
    }

    /** The same item with the place that everybody may know, if any. */
    static FoundItem in(FoundItem item) {
        return isLeftInTheGround(item) || item.location() == null
                ? withLocation(item, null)
                : withLocation(item, of(item.location()));
    }

    static FoundItem without(FoundItem item) {
        return withLocation(item, null);
    }

    /** A disposition newer than this version may well say so too. */
    static boolean isLeftInTheGround(FoundItem item) {
        Disposition disposition = item.disposition();
        return disposition != null
                && (disposition.equals(Disposition.LEFT_MARKED)
                        || Disposition.LIST.find(disposition.code()).isEmpty());
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PER_DEGREE) / PER_DEGREE;
    }

    private static FoundItem withLocation(FoundItem item, Location location) {
        return new FoundItem(
                item.foundOn(),
                item.district(),
                item.category(),
                item.quantity(),
                item.model(),
                item.disposition(),
                location,
                item.taskId());
    }
}
