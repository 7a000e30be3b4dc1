package org.mineaction.local.samples;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mineaction.contract.Category;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;

/** Codes as people write them into a spreadsheet. */
final class Spoken {
    private static final Gazetteer GAZETTEER = Gazetteer.standard();

    private Spoken() {}

    /** One of the names of a district, another one on each row. */
    static String district(String code, int row) {
        District district = GAZETTEER.find(code).orElseThrow();
        List<String> names = Stream.concat(
                        Stream.of(district.nameAz(), district.nameEn(), district.code()), district.aliases().stream())
                .toList();
        return names.get(row % names.size());
    }

    static String category(Category category) {
        return category.equals(Category.AT_MINE)
                ? "AV mine"
                : category.code().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
