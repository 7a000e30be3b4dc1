package org.mineaction.ingest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mineaction.contract.District;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.http.Fields;
import org.mineaction.http.RequestMistake;

/** The rules of fields that several kinds of report have. */
@Singleton
final class SharedRules {
    private static final String MUST_BE_DISTRICT =
            "must be the ISO 3166-2 code of a district of the gazetteer, such as AZ-AGM";

    private final Gazetteer gazetteer;
    private final Clock clock;

    SharedRules(Gazetteer gazetteer, Clock clock) {
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** A day on which something reported happened, today (Asia/Baku) at the latest. */
    LocalDate pastDate(Fields fields, String name) {
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

    District district(Fields fields) {
        return fields.required(
                "district",
                fields.known("district", gazetteer::find, RequestMistake.UNKNOWN_DISTRICT, MUST_BE_DISTRICT));
    }

    /** Several districts, as codes. */
    List<District> districts(Fields fields, int most) {
        return fields.required(
                "districts",
                fields.knownOfEach(
                        "districts", most, gazetteer::find, RequestMistake.UNKNOWN_DISTRICT, MUST_BE_DISTRICT));
    }

    CsvColumn districtColumn() {
        return CsvColumn.named(gazetteer::findByName, District::code);
    }

    CsvColumn districtsColumn(int most) {
        return CsvColumn.namedList(most, gazetteer::findByName, District::code);
    }

    String taskId(Fields fields) {
        return fields.text("taskId", Report.MAX_TASK_ID_LENGTH);
    }
}
