package org.mineaction.ingest;

import static org.mineaction.ingest.CsvColumn.Need.REPORTS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineaction.contract.District;
import org.mineaction.contract.Flag;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Perimeter;
import org.mineaction.contract.ReleaseType;
import org.mineaction.http.Fields;
import org.mineaction.http.RequestMistake;

/** How a report of released land is filled in. */
@Singleton
final class LandReleaseForm implements ContentForm<LandRelease> {
    private static final String MUST_BE_TYPE = Fields.mustBeOneOf(ReleaseType.LIST, ReleaseType::code);

    /** By how much of the perimeter's area the stated one may differ from it: what a hand-held receiver walks is no better. */
    private static final double TOLERANCE = 0.05;

    private final SharedRules shared;
    private final Outlines outlines;

    LandReleaseForm(SharedRules shared, Outlines outlines) {
        this.shared = shared;
        this.outlines = outlines;
    }

    @Override
    public LandRelease read(Fields fields) {
        LocalDate releasedOn = shared.pastDate(fields, "releasedOn");
        District district = shared.district(fields);
        ReleaseType type = fields.required(
                "releaseType",
                fields.known("releaseType", ReleaseType.LIST::find, IngestMistake.UNKNOWN_RELEASE_TYPE, MUST_BE_TYPE));
        Integer area = fields.required(
                "areaSquareMetres",
                fields.wholeNumber(
                        "areaSquareMetres", 1, LandRelease.MAX_AREA_SQUARE_METRES, RequestMistake.OUT_OF_RANGE));
        Integer depth = fields.wholeNumber(
                "depthCentimetres", 1, LandRelease.MAX_DEPTH_CENTIMETRES, RequestMistake.OUT_OF_RANGE);
        Perimeter perimeter = PerimeterRule.read(fields.object("perimeter", PerimeterRule.WANTED));
        String taskId = shared.taskId(fields);
        return fields.flawless()
                ? new LandRelease(releasedOn, district.code(), type, area, depth, perimeter, taskId)
                : null;
    }

    @Override
    public List<Flag> flags(LandRelease land) {
        List<Flag> flags = new ArrayList<>();
        if (land.perimeter() != null) {
            if (!outlines.contains(land.district(), land.perimeter())) {
                flags.add(Flag.PERIMETER_OUTSIDE_DISTRICT);
            }
            double drawn = Shapes.areaSquareMetres(land.perimeter());
            if (Math.abs(land.areaSquareMetres() - drawn) > TOLERANCE * drawn) {
                flags.add(Flag.AREA_NOT_OF_PERIMETER);
            }
        }
        return flags;
    }

    @Override
    public Map<String, CsvColumn> columns() {
        Map<String, CsvColumn> columns = new LinkedHashMap<>();
        columns.put("releasedOn", CsvColumn.date().neededBy(REPORTS));
        columns.put("district", shared.districtColumn().neededBy(REPORTS));
        columns.put(
                "releaseType",
                CsvColumn.coded(ReleaseType.LIST, ReleaseType::code).neededBy(REPORTS));
        columns.put("areaSquareMetres", CsvColumn.wholeNumber().neededBy(REPORTS));
        columns.put("depthCentimetres", CsvColumn.wholeNumber());
        columns.put("perimeter", CsvColumn.perimeter());
        columns.put("taskId", CsvColumn.text());
        return columns;
    }
}
