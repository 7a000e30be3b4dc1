package org.mineaction.statistics.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.Category;
import org.mineaction.contract.FoundItem;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.export.Column;
import org.mineaction.statistics.export.DistrictColumns;
import org.mineaction.statistics.export.PlaceColumns;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.statistics.merge.ReportTable;

/** Found items as everybody may see them: their places rounded, and none while something may still lie there. */
final class PublicFoundItems implements PublicKind<FoundItem> {
    @Override
    public ReportTable<FoundItem> table() {
        return new FoundItemTable();
    }

    @Override
    public List<Column<FoundItem>> exported(DistrictColumns districts) {
        List<Column<FoundItem>> columns = new ArrayList<>();
        columns.add(new Column<>("foundOn", "#date+found", FoundItem::foundOn));
        columns.addAll(districts.ofOne(FoundItem::district));
        columns.addAll(List.of(
                new Column<>("category", "#item+type", item -> item.category().code()),
                new Column<>("quantity", "#item+found+num", FoundItem::quantity),
                new Column<>("model", "#item+model", FoundItem::model),
                new Column<>(
                        "disposition",
                        "#item+disposition",
                        item -> item.disposition() == null
                                ? null
                                : item.disposition().code())));
        columns.addAll(PlaceColumns.of(FoundItem::location));
        columns.add(new Column<>("taskId", "#activity+id", FoundItem::taskId));
        return columns;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("category", Box.NAME);
    }

    @Override
    public Conditions within(Box box) {
        return PublicLocation.ofItemsWithin(box);
    }

    @Override
    public Conditions ofCodes(Parameters parameters) {
        return new Conditions().andOneOf("category", parameters.list("category", code -> Category.LIST
                .find(code)
                .map(Category::code)));
    }

    @Override
    public boolean mayHidePlaces() {
        return true;
    }

    @Override
    public boolean hidesItsPlace(FoundItem item) {
        return PublicLocation.isLeftInTheGround(item);
    }

    @Override
    public FoundItem inPublic(FoundItem item) {
        return PublicLocation.in(item);
    }

    @Override
    public FoundItem withoutPlace(FoundItem item) {
        return PublicLocation.without(item);
    }
}
