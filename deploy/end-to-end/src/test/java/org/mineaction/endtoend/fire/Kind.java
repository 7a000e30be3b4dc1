package org.mineaction.endtoend.fire;

import static java.util.stream.Collectors.joining;

import java.util.Random;
import java.util.stream.Stream;
import org.mineaction.contract.ReportKind;

/** The kinds of report that teams send: how they are written, and where statistics keeps them. */
enum Kind {
    FOUND_ITEM(
            ReportKind.FOUND_ITEM,
            "\"foundOn\":\"%s\",\"district\":\"%s\",\"category\":\"%s\",\"quantity\":%d",
            "found_on::text AS day, district, category AS code, quantity AS figure"),
    LAND_RELEASE(
            ReportKind.LAND_RELEASE,
            "\"releasedOn\":\"%s\",\"district\":\"%s\",\"releaseType\":\"%s\",\"areaSquareMetres\":%d",
            "released_on::text AS day, district, release_type AS code, area_square_metres AS figure"),
    MINEFIELD_MAP(
            ReportKind.MINEFIELD_MAP,
            "\"handedOverOn\":\"%1$s\",\"districts\":[%2$s],\"minesPlanted\":%4$d",
            "handed_over_on::text AS day, array_to_string(districts, '+') AS district, 'PLANTED' AS code,"
                    + " mines_planted AS figure");

    private static final int OF_TEN_FOUND = 6;
    private static final int OF_TEN_RELEASED = 2;

    @SuppressWarnings("ImmutableEnumChecker") // names only
    private final ReportKind<?> contract;

    private final String fields;
    private final String columns;

    Kind(ReportKind<?> contract, String fields, String columns) {
        this.contract = contract;
        this.fields = fields;
        this.columns = columns;
    }

    /** Found items mostly. */
    static Kind drawn(Random random) {
        int dice = random.nextInt(10);
        if (dice < OF_TEN_FOUND) {
            return FOUND_ITEM;
        }
        return dice < OF_TEN_FOUND + OF_TEN_RELEASED ? LAND_RELEASE : MINEFIELD_MAP;
    }

    ReportKind<?> contract() {
        return contract;
    }

    /** Where report-ingest takes it. */
    String path() {
        return "/ingest/v1/" + contract.name() + "s";
    }

    /** What it says, as a team writes it. */
    String fields(Finding says) {
        String district = this == MINEFIELD_MAP
                ? Stream.of(says.district().split("\\+"))
                        .map(code -> "\"" + code + "\"")
                        .collect(joining(","))
                : says.district();
        return fields.formatted(says.day(), district, says.code(), says.figure());
    }

    /** The table of statistics that has a row for each report. */
    String table() {
        return contract.name().replace('-', '_');
    }

    /** What the table says, under the names that {@link Finding} has for it. */
    String columns() {
        return columns;
    }
}
