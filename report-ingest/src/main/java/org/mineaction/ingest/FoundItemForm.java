package org.mineaction.ingest;

import static org.mineaction.ingest.CsvColumn.Need.REPORTS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.District;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Location;
import org.mineaction.http.Fields;
import org.mineaction.http.RequestMistake;

/** How a report of found items is filled in. */
@Singleton
final class FoundItemForm implements ContentForm<FoundItem> {
    private static final String LOCATION = "location";
    private static final String MUST_BE_CATEGORY = Fields.mustBeOneOf(Category.LIST, Category::code);
    private static final String MUST_BE_DISPOSITION = Fields.mustBeOneOf(Disposition.LIST, Disposition::code);

    private final SharedRules shared;
    private final Outlines outlines;

    FoundItemForm(SharedRules shared, Outlines outlines) {
        this.shared = shared;
        this.outlines = outlines;
    }

    @Override
    public FoundItem read(Fields fields) {
        LocalDate foundOn = shared.pastDate(fields, "foundOn");
        District district = shared.district(fields);
        Category category = fields.required(
                "category",
                fields.known("category", Category.LIST::find, IngestMistake.UNKNOWN_CATEGORY, MUST_BE_CATEGORY));
        Integer quantity = fields.required(
                "quantity", fields.wholeNumber("quantity", 1, FoundItem.MAX_QUANTITY, RequestMistake.OUT_OF_RANGE));
        String model = fields.text("model", FoundItem.MAX_MODEL_LENGTH);
        Disposition disposition = fields.known(
                "disposition", Disposition.LIST::find, IngestMistake.UNKNOWN_DISPOSITION, MUST_BE_DISPOSITION);
        Location location = location(fields.object(LOCATION));
        String taskId = shared.taskId(fields);
        return fields.flawless()
                ? new FoundItem(foundOn, district.code(), category, quantity, model, disposition, location, taskId)
                : null;
    }

    private static Location location(Fields fields) {
        if (fields == null) {
            return null;
        }
        Double latitude =
                fields.required("latitude", fields.decimal("latitude", -Location.MAX_LATITUDE, Location.MAX_LATITUDE));
        Double longitude = fields.required(
                "longitude", fields.decimal("longitude", -Location.MAX_LONGITUDE, Location.MAX_LONGITUDE));
        Double accuracy = fields.positive("accuracyMetres", Location.MAX_ACCURACY_METRES);
        fields.refuseOthers();
        return fields.flawless() ? new Location(latitude, longitude, accuracy) : null;
    }

    @Override
    public List<Flag> flags(FoundItem item) {
        return item.location() == null || outlines.contains(item.district(), item.location())
                ? List.of()
                : List.of(Flag.LOCATION_OUTSIDE_DISTRICT);
    }

    @Override
    public Map<String, CsvColumn> columns() {
        Map<String, CsvColumn> columns = new LinkedHashMap<>();
        columns.put("foundOn", CsvColumn.date().neededBy(REPORTS));
        columns.put("district", shared.districtColumn().neededBy(REPORTS));
        columns.put("category", CsvColumn.coded(Category.LIST, Category::code).neededBy(REPORTS));
        columns.put("quantity", CsvColumn.wholeNumber().neededBy(REPORTS));
        columns.put("model", CsvColumn.text());
        columns.put("disposition", CsvColumn.coded(Disposition.LIST, Disposition::code));
        columns.put("latitude", CsvColumn.decimal().within(LOCATION));
        columns.put("longitude", CsvColumn.decimal().within(LOCATION));
        columns.put("accuracyMetres", CsvColumn.decimal().within(LOCATION));
        columns.put("taskId", CsvColumn.text());
        return columns;
    }
}
