package org.mineaction.statistics.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.FoundItem;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.merge.ReportTable;

/** Found items as an analyst sees them: where they were found, and how exactly that is known, also where they still lie. */
final class ExactFoundItems implements PublicKind<FoundItem> {
    private final PublicFoundItems inPublic = new PublicFoundItems();

    @Override
    public ReportTable<FoundItem> table() {
        return inPublic.table();
    }

    @Override
    public List<Column<FoundItem>> exported(DistrictColumns districts) {
        List<Column<FoundItem>> columns = new ArrayList<>(inPublic.exported(districts));
        columns.add(new Column<>(
                "accuracyMetres",
                "#geo+precision",
                item -> item.location() == null ? null : item.location().accuracyMetres()));
        return columns;
    }

    @Override
    public Set<String> parameters() {
        return inPublic.parameters();
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        Box box = Box.read(parameters);
        Conditions conditions = PublicFoundItems.ofCategory(parameters);
        return box == null ? conditions : conditions.and(box.exactly());
    }
}
