package org.mineaction.statistics.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.totals.Cuts;
import org.mineaction.statistics.totals.KnownTotalsParameters;

/** Incidents whose people are counted again, that are withdrawn before they come, sent again and contradicted, in any order. */
final class RandomIncidents {
    private static final List<String> DISTRICTS = List.of("AZ-AGM", "AZ-FUZ");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 31), LocalDate.of(2021, 2, 1));
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.KILLED, Outcome.INJURED, Outcome.UNKNOWN, Outcome.of("NOT_YET_KNOWN"));
    private static final List<PersonStatus> STATUSES =
            List.of(PersonStatus.CIVILIAN, PersonStatus.DEMINER, PersonStatus.of("NOT_YET_KNOWN"));

    /** All that such logs hold. */
    static final Cuts CUTS = new Cuts(
            List.of(ReportKind.CASUALTY),
            DAYS,
            DISTRICTS,
            List.of(),
            List.of(),
            KnownTotalsParameters.GROUPINGS_OF_CASUALTIES);

    private final String name;
    private final Random random;
    private final int reports;
    private final Midnights midnights;
    private final List<IncidentDraft> sent = new ArrayList<>();

    private RandomIncidents(String name, Random random, int reports) {
        this.name = name;
        this.random = random;
        this.reports = reports;
        midnights = new Midnights(random);
    }

    static Supplier<? extends Report<?>> open(String name, Random random, int reports) {
        RandomIncidents incidents = new RandomIncidents(name, random, reports);
        return () -> incidents.next().report();
    }

    private IncidentDraft next() {
        if (!sent.isEmpty() && random.nextInt(6) == 0) {
            IncidentDraft again = one(sent);
            return random.nextBoolean() ? again : again.recorded(midnights.next());
        }
        IncidentDraft draft = IncidentDraft.named(
                        name + " incident " + random.nextInt(reports),
                        one(DAYS).toString(),
                        one(DISTRICTS),
                        casualties())
                .revision(1 + random.nextInt(4))
                .recorded(midnights.next());
        sent.add(random.nextInt(5) == 0 ? draft.withdrawn() : draft);
        return sent.get(sent.size() - 1);
    }

    /** One pair of outcome and status at least, each pair at most once. */
    private CasualtyCount[] casualties() {
        List<CasualtyCount> casualties = new ArrayList<>();
        for (Outcome outcome : OUTCOMES) {
            for (PersonStatus status : STATUSES) {
                if (random.nextInt(6) == 0) {
                    casualties.add(new CasualtyCount(outcome, status, 1 + random.nextInt(3)));
                }
            }
        }
        if (casualties.isEmpty()) {
            casualties.add(new CasualtyCount(one(OUTCOMES), one(STATUSES), 1));
        }
        return casualties.toArray(CasualtyCount[]::new);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
