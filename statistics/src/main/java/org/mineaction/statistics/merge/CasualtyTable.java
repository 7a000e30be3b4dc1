package org.mineaction.statistics.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Category;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.ReportKind;

/** Casualties: counted by outcome and person status, in people; the reports behind them are the incidents. */
public final class CasualtyTable implements ReportTable<Casualties> {
    @Override
    public ReportKind<Casualties> kind() {
        return ReportKind.CASUALTY;
    }

    @Override
    public String name() {
        return "casualty";
    }

    @Override
    public List<String> columns() {
        return List.of("occurred_on", "district", "kind", "device", "outcomes", "person_statuses", "counts");
    }

    @Override
    public void write(Casualties incident, CopyRows row) {
        List<CasualtyCount> casualties = incident.casualties();
        row.date(incident.occurredOn())
                .text(incident.district())
                .text(incident.kind().code())
                .text(incident.device().code())
                .texts(casualties.stream().map(one -> one.outcome().code()).toList())
                .texts(casualties.stream().map(one -> one.personStatus().code()).toList())
                .integers(casualties.stream().map(CasualtyCount::count).toList());
    }

    @Override
    public Casualties read(ResultSet row) throws SQLException {
        return new Casualties(
                row.getObject("occurred_on", LocalDate.class),
                row.getString("district"),
                IncidentKind.of(row.getString("kind")),
                Category.of(row.getString("device")),
                casualties(row));
    }

    private static List<CasualtyCount> casualties(ResultSet row) throws SQLException {
        String[] outcomes = (String[]) row.getArray("outcomes").getArray();
        String[] statuses = (String[]) row.getArray("person_statuses").getArray();
        Integer[] counts = (Integer[]) row.getArray("counts").getArray();
        List<CasualtyCount> casualties = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            casualties.add(new CasualtyCount(Outcome.of(outcomes[i]), PersonStatus.of(statuses[i]), counts[i]));
        }
        return casualties;
    }

    @Override
    public LocalDate listedOn(Casualties incident) {
        return incident.occurredOn();
    }

    @Override
    public List<Amount> amounts(Casualties incident) {
        SortedMap<String, Long> people = new TreeMap<>();
        for (CasualtyCount one : incident.casualties()) {
            for (String outcome : List.of(one.outcome().code(), CasualtyCode.ANY)) {
                for (String status : List.of(one.personStatus().code(), CasualtyCode.ANY)) {
                    people.merge(new CasualtyCode(outcome, status).text(), (long) one.count(), Long::sum);
                }
            }
        }
        return people.entrySet().stream()
                .map(of -> new Amount(incident.occurredOn(), incident.district(), of.getKey(), of.getValue()))
                .toList();
    }
}
