package org.mineaction.statistics.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.merge.MinefieldMapTable;
import org.mineaction.statistics.merge.ReportTable;

/** Minefield maps as everybody may see them. They name no place but their districts. */
final class PublicMaps implements PublicKind<MinefieldMap> {
    @Override
    public ReportTable<MinefieldMap> table() {
        return new MinefieldMapTable();
    }

    @Override
    public List<Column<MinefieldMap>> exported(DistrictColumns districts) {
        List<Column<MinefieldMap>> columns = new ArrayList<>();
        columns.add(new Column<>("handedOverOn", "#date+handed_over", MinefieldMap::handedOverOn));
        columns.addAll(districts.ofSeveral(map -> List.copyOf(map.districts())));
        columns.addAll(List.of(
                new Column<>("minesPlanted", "#item+planted+num", MinefieldMap::minesPlanted),
                new Column<>("title", "#item+name", MinefieldMap::title)));
        return columns;
    }

    @Override
    public boolean hasPlaces() {
        return false;
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public Conditions ofCodes(Parameters parameters) {
        return new Conditions();
    }

    @Override
    public Conditions inDistricts(List<String> districts) {
        return districts.isEmpty()
                ? new Conditions()
                : new Conditions().and("districts && ?::text[]", (Object) districts.toArray(String[]::new));
    }
}
