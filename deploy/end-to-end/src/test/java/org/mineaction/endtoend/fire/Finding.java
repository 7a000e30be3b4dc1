package org.mineaction.endtoend.fire;

import java.util.List;
import java.util.Random;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.FoundItem;

/**
 * What a revision of a report says, as far as it changes figures.
 *
 * @param foundOn the local date; empty for a withdrawal
 * @param district its code; empty for a withdrawal
 * @param category its code; empty for a withdrawal
 * @param quantity how many; 0 for a withdrawal
 */
record Finding(String foundOn, String district, String category, int quantity) {
    static final Finding WITHDRAWN = new Finding("", "", "", 0);

    private static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ", "AZ-SUS", "AZ-TAR", "AZ-ZAN");
    private static final List<Category> CATEGORIES =
            List.of(Category.AP_MINE, Category.AT_MINE, Category.UXO, Category.CLUSTER_SUBMUNITION);
    private static final int DAYS = 28;
    private static final int MOST = 50;

    static Finding of(Content content) {
        return content instanceof FoundItem item
                ? new Finding(
                        item.foundOn().toString(),
                        item.district(),
                        item.category().code(),
                        item.quantity())
                : WITHDRAWN;
    }

    static Finding drawn(Random random) {
        return new Finding(
                "2021-06-%02d".formatted(1 + random.nextInt(DAYS)),
                DISTRICTS.get(random.nextInt(DISTRICTS.size())),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())).code(),
                1 + random.nextInt(MOST));
    }

    boolean isWithdrawal() {
        return equals(WITHDRAWN);
    }
}
