package org.mineaction.statistics.reports;

import java.util.List;
import java.util.Set;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.merge.MinefieldMapTable;
import org.mineaction.statistics.merge.ReportTable;

/** Minefield maps as everybody may see them. They name no place but their districts. */
final class PublicMaps implements PublicKind<MinefieldMap> {
    @Override
    public ReportTable<MinefieldMap> table() {
        return new MinefieldMapTable();
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
