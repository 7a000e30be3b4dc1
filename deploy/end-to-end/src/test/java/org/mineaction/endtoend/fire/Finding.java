package org.mineaction.endtoend.fire;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.ReleaseType;

/**
 * What a revision of a report says, as far as it changes figures.
 *
 * @param day the local date; empty for a withdrawal
 * @param district its code, or several with a plus between them; empty for a withdrawal
 * @param code category or release type; empty for a withdrawal
 * @param figure items, square metres or mines planted; 0 for a withdrawal
 */
record Finding(String day, String district, String code, int figure) {
    static final Finding WITHDRAWN = new Finding("", "", "", 0);

    private static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ", "AZ-SUS", "AZ-TAR", "AZ-ZAN");
    private static final List<Category> CATEGORIES =
            List.of(Category.AP_MINE, Category.AT_MINE, Category.UXO, Category.CLUSTER_SUBMUNITION);
    private static final List<ReleaseType> RELEASE_TYPES = ReleaseType.LIST.all();
    private static final int DAYS = 28;
    private static final int MOST = 50;

    static Finding of(Content content) {
        if (content instanceof FoundItem item) {
            return of(item.foundOn(), item.district(), item.category().code(), item.quantity());
        }
        if (content instanceof LandRelease land) {
            return of(land.releasedOn(), land.district(), land.releaseType().code(), land.areaSquareMetres());
        }
        if (content instanceof MinefieldMap map) {
            return of(map.handedOverOn(), String.join("+", map.districts()), "PLANTED", map.minesPlanted());
        }
        return WITHDRAWN;
    }

    private static Finding of(LocalDate day, String district, String code, int figure) {
        return new Finding(day.toString(), district, code, figure);
    }

    static Finding drawn(Kind kind, Random random) {
        int first = random.nextInt(DISTRICTS.size());
        String district = DISTRICTS.get(first);
        return switch (kind) {
            case FOUND_ITEM ->
                drawn(
                        district,
                        CATEGORIES.get(random.nextInt(CATEGORIES.size())).code(),
                        random);
            case LAND_RELEASE ->
                drawn(
                        district,
                        RELEASE_TYPES.get(random.nextInt(RELEASE_TYPES.size())).code(),
                        random);
            case MINEFIELD_MAP ->
                drawn(
                        String.join(
                                "+",
                                DISTRICTS.subList(
                                        first, 1 + Math.min(first + random.nextInt(2), DISTRICTS.size() - 1))),
                        "PLANTED",
                        random);
        };
    }

    private static Finding drawn(String district, String code, Random random) {
        return new Finding(anyDay(random), district, code, 1 + random.nextInt(MOST));
    }

    /** One of the days on which something may be found. */
    static String anyDay(Random random) {
        return "2021-06-%02d".formatted(1 + random.nextInt(DAYS));
    }

    FoundItem foundItem() {
        return new FoundItem(LocalDate.parse(day), district, Category.of(code), figure, null, null, null, null);
    }

    LandRelease landRelease() {
        return new LandRelease(LocalDate.parse(day), district, ReleaseType.of(code), figure, null, null, null);
    }

    MinefieldMap minefieldMap() {
        return new MinefieldMap(LocalDate.parse(day), districts(), figure, null);
    }

    List<String> districts() {
        return List.of(district.split("\\+"));
    }

    boolean isWithdrawal() {
        return equals(WITHDRAWN);
    }
}
