package org.mineaction.registry.draft;

import jakarta.validation.constraints.NotNull;
import org.mineaction.contract.Location;
import org.mineaction.http.Fields;

/**
 * A place on the ground as it was sent.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param accuracyMetres how far off it may be
 */
public record LocationDraft(
        @NotNull Double latitude, @NotNull Double longitude, Double accuracyMetres) {
    static LocationDraft read(Fields fields) {
        if (fields == null) {
            return null;
        }
        LocationDraft draft = new LocationDraft(
                fields.decimal("latitude", -Location.MAX_LATITUDE, Location.MAX_LATITUDE),
                fields.decimal("longitude", -Location.MAX_LONGITUDE, Location.MAX_LONGITUDE),
                fields.positive("accuracyMetres", Location.MAX_ACCURACY_METRES));
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
