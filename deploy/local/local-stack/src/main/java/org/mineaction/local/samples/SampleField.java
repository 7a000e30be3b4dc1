package org.mineaction.local.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.local.samples.SampleReport.Content;
import org.mineaction.local.samples.SampleReport.Place;

/** Where the made-up teams work and what they come upon. */
final class SampleField {
    private static final Gazetteer GAZETTEER = Gazetteer.standard();

    /** In units of 0.00001 degrees: within some 2 km of the middle of a district, the smallest of which is 5 km wide. */
    private static final int SPREAD = 2_000;

    private static final int DECIMALS = 5;

    private static final Map<Category, List<String>> MODELS = Map.of(
            Category.AP_MINE, List.of("PMN-2", "PMN-4", "OZM-72", "MON-50", "POMZ-2M"),
            Category.AT_MINE, List.of("TM-62M", "TM-62P3", "TM-57", "PTM-3"),
            Category.UXO, List.of("Mortar bomb; 82 mm", "Rocket 9M22, 122 mm", "Projectile \"OF-462\", 122 mm", "PG-7"),
            Category.CLUSTER_SUBMUNITION, List.of("9N210", "9N235"));

    private final Draw draw;

    SampleField(Draw draw) {
        this.draw = draw;
    }

    /** The codes of all districts. */
    static List<String> districts() {
        return GAZETTEER.all().stream().map(District::code).toList();
    }

    /** The codes of the districts that the published statement does not name. */
    static List<String> otherDistricts() {
        return districts().stream()
                .filter(code -> !PublishedFigures.DISTRICTS.contains(code))
                .toList();
    }

    Content find(LocalDate day, String district, Category category, int quantity) {
        return new Content(
                day,
                district,
                category,
                quantity,
                draw.chance(60) ? model(category) : null,
                draw.chance(80) ? draw.oneOf(Disposition.LIST.all()) : null,
                draw.chance(60) ? place(district) : null,
                draw.chance(70) ? "SAMPLE-TASK-" + district.substring(3) + "-" + (1 + draw.below(4)) : null);
    }

    private String model(Category category) {
        List<String> models = MODELS.get(category);
        return models == null ? null : draw.oneOf(models);
    }

    Place place(String district) {
        District middle = GAZETTEER.find(district).orElseThrow();
        return new Place(
                near(middle.latitude()),
                near(middle.longitude()),
                draw.chance(50) ? BigDecimal.valueOf(10 + draw.below(990), 1) : null);
    }

    private BigDecimal near(double degrees) {
        long units = BigDecimal.valueOf(degrees).movePointRight(DECIMALS).longValue();
        return BigDecimal.valueOf(units - SPREAD + draw.below(2 * SPREAD + 1), DECIMALS);
    }
}
