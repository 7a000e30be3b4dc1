package org.mineaction.contract;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Explosive ordnance found by a team on one day, at one place, of one category.
 *
 * @param foundOn the local date (Asia/Baku) of the find, from 1990-01-01
 * @param district ISO 3166-2 code of the district
 * @param category what it is counted as
 * @param quantity how many items, 1 … 100 000
 * @param model the model, such as PMN-2, up to 80 characters; null when not known
 * @param disposition what became of it; null when not said
 * @param location where exactly; null when not said
 * @param taskId the task it was found under, up to 80 characters; null when not said
 */
public record FoundItem(
        LocalDate foundOn,
        String district,
        Category category,
        int quantity,
        String model,
        Disposition disposition,
        Location location,
        String taskId)
        implements Content {
    public static final LocalDate EARLIEST = Days.EARLIEST;
    public static final LocalDate LATEST = Days.LATEST;

    public static final int MAX_QUANTITY = 100_000;
    public static final int MAX_MODEL_LENGTH = 80;

    public FoundItem {
        Days.check("foundOn", foundOn);
        Objects.requireNonNull(category, "category is required");
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity must be from 1 to 100 000");
        }
        District.checkCode(district);
        Text.checkIfPresent("model", model, MAX_MODEL_LENGTH);
        Text.checkIfPresent("taskId", taskId, Report.MAX_TASK_ID_LENGTH);
    }
}
