package org.mineaction.statistics.reports;

import java.util.Set;
import org.mineaction.contract.Category;
import org.mineaction.contract.FoundItem;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.statistics.merge.ReportTable;

/** Found items as everybody may see them: their places rounded, and none while something may still lie there. */
final class PublicFoundItems implements PublicKind<FoundItem> {
    @Override
    public ReportTable<FoundItem> table() {
        return new FoundItemTable();
    }

    @Override
    public Set<String> parameters() {
        return Set.of("category", "bbox");
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        Conditions conditions = new Conditions().andOneOf("category", parameters.list("category", code -> Category.LIST
                .find(code)
                .map(Category::code)));
        Box box = Box.read(parameters);
        return box == null ? conditions : conditions.and(PublicLocation.within(box));
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
