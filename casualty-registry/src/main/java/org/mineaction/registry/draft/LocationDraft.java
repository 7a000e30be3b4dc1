package org.mineaction.registry.draft;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.mineaction.contract.Location;
import org.mineaction.registry.request.Fields;

/**
 * A place on the ground as it was sent.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param accuracyMetres how far off it may be
 */
public record LocationDraft(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("100000")
        Double accuracyMetres) {
    static LocationDraft read(Fields fields) {
        if (fields == null) {
            return null;
        }
        LocationDraft draft = new LocationDraft(
                fields.decimal("latitude"), fields.decimal("longitude"), fields.decimal("accuracyMetres"));
        fields.refuseOthers();
        return draft;
    }

    /** The place, once every rule is kept. */
    public Location location() {
        return new Location(latitude, longitude, accuracyMetres);
    }

    /** An exact place is personal. */
    @Override
    public String toString() {
        return "LocationDraft";
    }
}
