package org.mineaction.contract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A district of the gazetteer.
 *
 * @param code ISO 3166-2, such as AZ-AGM
 * @param nameEn its English name
 * @param nameAz its Azerbaijani name
 * @param aliases other spellings in use
 * @param longitude of its centroid, degrees east, WGS 84
 * @param latitude of its centroid, degrees north, WGS 84
 */
public record District(
        String code, String nameEn, String nameAz, List<String> aliases, double longitude, double latitude) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    public District {
        checkCode(code);
        aliases = List.copyOf(aliases);
    }

    /** Refuses what cannot be an ISO 3166-2 code; whether the district exists, the gazetteer knows. */
    static void checkCode(String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("district must be an ISO 3166-2 code such as AZ-AGM");
        }
    }
}
