package org.mineaction.ingest;

import static org.mineaction.ingest.CsvColumn.Need.REPORTS;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.District;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Location;
import org.mineaction.contract.Report;
import org.mineaction.http.Fields;
import org.mineaction.http.RequestMistake;

/** How a report of found items is filled in. */
@Singleton
final class FoundItemForm implements ContentForm<FoundItem> {
    private static final String LOCATION = "location";
    private static final String MUST_BE_CATEGORY = Fields.mustBeOneOf(Category.LIST, Category::code);
    private static final String MUST_BE_DISPOSITION = Fields.mustBeOneOf(Disposition.LIST, Disposition::code);

    private final Gazetteer gazetteer;
    private final Outlines outlines;
    private final Clock clock;

    FoundItemForm(Gazetteer gazetteer, Outlines outlines, Clock clock) {
        this.gazetteer = gazetteer;
        this.outlines = outlines;
        this.clock = clock;
    }

    @Override
    public FoundItem read(Fields fields) {
        LocalDate foundOn = pastDate(fields, "foundOn");
        District district = fields.required(
                "district",
                fields.known(
                        "district",
                        gazetteer::find,
                        RequestMistake.UNKNOWN_DISTRICT,
                        "must be the ISO 3166-2 code of a district of the gazetteer, such as AZ-AGM"));
        Category category = fields.required(
                "category",
                fields.known("category", Category.LIST::find, IngestMistake.UNKNOWN_CATEGORY, MUST_BE_CATEGORY));
        Integer quantity = fields.required(
                "quantity", fields.wholeNumber("quantity", 1, FoundItem.MAX_QUANTITY, RequestMistake.OUT_OF_RANGE));
        String model = fields.text("model", FoundItem.MAX_MODEL_LENGTH);
        Disposition disposition = fields.known(
                "disposition", Disposition.LIST::find, IngestMistake.UNKNOWN_DISPOSITION, MUST_BE_DISPOSITION);
        Location location = location(fields.object(LOCATION));
        String taskId = fields.text("taskId", FoundItem.MAX_TASK_ID_LENGTH);
        return fields.flawless()
                ? new FoundItem(foundOn, district.code(), category, quantity, model, disposition, location, taskId)
                : null;
    }

    private LocalDate pastDate(Fields fields, String name) {
        LocalDate date = fields.required(name, fields.date(name));
        if (date == null) {
            return null;
        }
        if (date.isBefore(FoundItem.EARLIEST)) {
            fields.wrong(name, IngestMistake.DATE_TOO_EARLY, "must be " + FoundItem.EARLIEST + " or later");
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(Report.ZONE));
        if (date.isAfter(today)) {
            fields.wrong(name, IngestMistake.DATE_IN_FUTURE, "must not be after today, " + today + " in Baku");
            return null;
        }
        return date;
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
        columns.put(
                "district",
                CsvColumn.named(gazetteer::findByName, District::code).neededBy(REPORTS));
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
