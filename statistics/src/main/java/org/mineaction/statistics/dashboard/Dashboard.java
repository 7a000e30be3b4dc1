package org.mineaction.statistics.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import org.mineaction.statistics.bulletin.Bulletin;
import org.mineaction.statistics.totals.CasualtyTotals;
import org.mineaction.statistics.totals.Minefields;
import org.mineaction.statistics.totals.TeamTotals;

/**
 * Everything that a view of the dashboard shows, as it was known at one instant.
 *
 * @param view what is looked at
 * @param figures of its period and place
 * @param before the same of the period of equal length before
 * @param overTime the parts of its figures in time
 * @param byDistrict what was found and released in each district
 * @param hurtByDistrict who was hurt in each
 * @param minefields the maps handed over
 * @param bulletin the statement on the period, which is of all districts
 */
record Dashboard(
        View view,
        Figures figures,
        Figures before,
        OverTime overTime,
        TeamTotals byDistrict,
        CasualtyTotals hurtByDistrict,
        Minefields minefields,
        Bulletin bulletin) {
    /**
     * Figures split by time, each as finely as it is told.
     *
     * @param found by time and category
     * @param land by time
     * @param hurt by time
     */
    record OverTime(TeamTotals found, TeamTotals land, CasualtyTotals hurt) {}

    /** Since when people hurt are recorded. */
    LocalDate ceasefire() {
        return bulletin.casualties().from();
    }

    /** Whether the period ends before people hurt are recorded, of whom it then has no figure. */
    boolean isBeforeRecords() {
        return view.period().to().isBefore(ceasefire());
    }

    /** When all of it was known. */
    Instant asOf() {
        return figures.totals().asOf();
    }
}
