package org.mineaction.statistics.reports;

import java.util.List;
import java.util.Set;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.merge.MinefieldMapTable;
import org.mineaction.statistics.merge.ReportTable;

/** Minefield maps as everybody may see them. They name no place but their districts. */
final class PublicMaps implements PublicKind<MinefieldMap> {
    @Override
    public ReportTable<MinefieldMap> table() {
        return new MinefieldMapTable();
    }

    @Override
    public List<Column<MinefieldMap>> exported() {
        return List.of(
                new Column<>("handedOverOn", "#date+handed_over", MinefieldMap::handedOverOn),
                new Column<>("districts", "#adm1+code+list", map -> String.join("+", map.districts())),
                new Column<>("minesPlanted", "#item+planted+num", MinefieldMap::minesPlanted),
                new Column<>("title", "#item+name", MinefieldMap::title));
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
    public Conditions conditions(Parameters parameters) {
        return new Conditions();
    }

    @Override
    public Conditions inDistricts(List<String> districts) {
        return districts.isEmpty()
                ? new Conditions()
                : new Conditions().and("districts && ?::text[]", (Object) districts.toArray(String[]::new));
    }
}
