package org.mineaction.ingest;

import static org.mineaction.ingest.CsvColumn.Need.REPORTS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineaction.contract.District;
import org.mineaction.contract.Flag;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.http.Fields;
import org.mineaction.http.RequestMistake;

/** How a report of a minefield map is filled in. */
@Singleton
final class MinefieldMapForm implements ContentForm<MinefieldMap> {
    private final SharedRules shared;

    MinefieldMapForm(SharedRules shared) {
        this.shared = shared;
    }

    @Override
    public MinefieldMap read(Fields fields) {
        LocalDate handedOverOn = shared.pastDate(fields, "handedOverOn");
        List<District> districts = shared.districts(fields, MinefieldMap.MAX_DISTRICTS);
        Integer minesPlanted = fields.required(
                "minesPlanted",
                fields.wholeNumber("minesPlanted", 1, MinefieldMap.MAX_MINES_PLANTED, RequestMistake.OUT_OF_RANGE));
        String title = fields.text("title", MinefieldMap.MAX_TITLE_LENGTH);
        return fields.flawless()
                ? new MinefieldMap(
                        handedOverOn, districts.stream().map(District::code).toList(), minesPlanted, title)
                : null;
    }

    @Override
    public List<Flag> flags(MinefieldMap map) {
        return List.of();
    }

    @Override
    public Map<String, CsvColumn> columns() {
        Map<String, CsvColumn> columns = new LinkedHashMap<>();
        columns.put("handedOverOn", CsvColumn.date().neededBy(REPORTS));
        columns.put(
                "districts", shared.districtsColumn(MinefieldMap.MAX_DISTRICTS).neededBy(REPORTS));
        columns.put("minesPlanted", CsvColumn.wholeNumber().neededBy(REPORTS));
        columns.put("title", CsvColumn.text());
        return columns;
    }
}
