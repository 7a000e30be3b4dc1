package org.mineaction.contract;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Land released by a team on one day, in one district, in one way.
 *
 * @param releasedOn the local date (Asia/Baku) of the release, from 1990-01-01
 * @param district ISO 3166-2 code of the district
 * @param releaseType how it was released
 * @param areaSquareMetres how much, whole square metres, 1 … 1 000 000 000
 * @param depthCentimetres how deep it was cleared, centimetres, 1 … 2 000; null when not said
 * @param perimeter where exactly; null when not said
 * @param taskId the task it was released under, up to 80 characters; null when not said
 */
public record LandRelease(
        LocalDate releasedOn,
        String district,
        ReleaseType releaseType,
        int areaSquareMetres,
        Integer depthCentimetres,
        Perimeter perimeter,
        String taskId)
        implements Content {
    /** A thousand square kilometres: more than a district, so a larger figure is a typing mistake. */
    public static final int MAX_AREA_SQUARE_METRES = 1_000_000_000;

    public static final int MAX_DEPTH_CENTIMETRES = 2_000;

    public LandRelease {
        Days.check("releasedOn", releasedOn);
        District.checkCode(district);
        Objects.requireNonNull(releaseType, "releaseType is required");
        if (areaSquareMetres < 1 || areaSquareMetres > MAX_AREA_SQUARE_METRES) {
            throw new IllegalArgumentException("areaSquareMetres must be from 1 to 1 000 000 000");
        }
        if (depthCentimetres != null && (depthCentimetres < 1 || depthCentimetres > MAX_DEPTH_CENTIMETRES)) {
            throw new IllegalArgumentException("depthCentimetres must be from 1 to 2 000");
        }
        Text.checkIfPresent("taskId", taskId, Report.MAX_TASK_ID_LENGTH);
    }
}
