package org.mineaction.statistics.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Location;

/**
 * The columns that say in which districts something is: their codes and, beside them, their English names. A district that
 * the gazetteer does not know is called by its code.
 *
 * @param gazetteer the districts
 */
public record DistrictColumns(Gazetteer gazetteer) {
    private static final String BETWEEN = "+";

    /** Those of rows with one district each. */
    public <R> List<Column<R>> ofOne(Function<R, String> code) {
        return List.of(
                new Column<>("district", "#adm1+code", code::apply),
                new Column<>("districtName", "#adm1+name", row -> name(code.apply(row))));
    }

    /**
     * Those of the place that stands for the district of a row on a map, the centroid of its outline: indicative, since nothing need
     * have happened there. A district that the gazetteer does not know has none.
     */
    public <R> List<Column<R>> middleOfOne(Function<R, String> code) {
        return PlaceColumns.of(row -> middle(code.apply(row)));
    }

    private Location middle(String code) {
        return gazetteer
                .find(code)
                .map(district -> new Location(district.latitude(), district.longitude(), null))
                .orElse(null);
    }

    /** Those of rows with any number of districts, codes and names in the same order. */
    public <R> List<Column<R>> ofSeveral(Function<R, List<String>> codes) {
        return List.of(
                new Column<>("districts", "#adm1+code+list", row -> joined(codes.apply(row), Function.identity())),
                new Column<>("districtNames", "#adm1+name+list", row -> joined(codes.apply(row), this::name)));
    }

    private String name(String code) {
        return gazetteer.find(code).map(District::nameEn).orElse(code);
    }

    private static String joined(List<String> codes, Function<String, String> written) {
        return codes.isEmpty() ? null : codes.stream().map(written).collect(Collectors.joining(BETWEEN));
    }
}
