package org.mineaction.statistics.dashboard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.totals.CasualtySum;
import org.mineaction.statistics.totals.Sum;

/** What the map shows, in words: all districts of the gazetteer in its order, and after them such as are newer. */
final class DistrictRows {
    private final Dashboard shown;
    private final Gazetteer gazetteer;
    private final Amounts amounts;

    DistrictRows(Dashboard shown, Gazetteer gazetteer) {
        this.shown = shown;
        this.gazetteer = gazetteer;
        this.amounts = new Amounts(shown.view().language());
    }

    List<DistrictRow> all() {
        Set<String> codes =
                new LinkedHashSet<>(gazetteer.all().stream().map(District::code).toList());
        Stream.concat(shown.byDistrict().groups().keySet().stream(), shown.hurtByDistrict().groups().keySet().stream())
                .forEach(group -> codes.add(group.get(0)));
        return codes.stream().map(this::row).toList();
    }

    private DistrictRow row(String code) {
        Map<List<String>, Sum> totals = shown.byDistrict().groups();
        Map<List<String>, CasualtySum> casualties = shown.hurtByDistrict().groups();
        Sum sum = totals.get(List.of(code));
        CasualtySum hurt = casualties.get(List.of(code));
        View view = shown.view();
        return new DistrictRow(
                code,
                view.language().districts(List.of(code)),
                gazetteer.find(code).map(known -> view.in(known).address()).orElse(null),
                code.equals(view.district()),
                amounts.number(sum == null ? 0 : sum.found().items()),
                amounts.hectares(sum == null ? 0 : sum.land().clearedSquareMetres()),
                amounts.people(hurt == null ? 0 : hurt.killed() + hurt.injured(), shown.isBeforeRecords()));
    }
}
