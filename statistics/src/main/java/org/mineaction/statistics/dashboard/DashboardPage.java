package org.mineaction.statistics.dashboard;

import java.util.List;
import org.mineaction.statistics.page.Link;

/**
 * A view of the dashboard as it is laid out.
 *
 * @param choice what is looked at, and what else could be
 * @param known as of when
 * @param compared which period the changes are against
 * @param cards the headline figures
 * @param tables the figures over time
 * @param where the figures by district
 * @param minefields the maps handed over
 * @param statement the bulletin of the period
 * @param addresses where the page's programs ask
 */
record DashboardPage(
        Choice choice,
        Known known,
        String compared,
        List<Card> cards,
        List<TimeTable> tables,
        Where where,
        List<Minefield> minefields,
        Statement statement,
        Addresses addresses) {
    /** Whether nothing is drawn over time. */
    public boolean hasNothingOverTime() {
        return tables.stream().allMatch(TimeTable::hasNothing);
    }

    /**
     * What is looked at, and what else could be.
     *
     * @param view what is
     * @param inWords its period and district
     * @param presets periods that are often asked for
     * @param districts all of them, to choose one
     * @param everywhere the same view of all districts; null when it is that already
     */
    record Choice(View view, String inWords, List<Link> presets, List<Option> districts, String everywhere) {}

    /**
     * A district to choose.
     *
     * @param code ISO 3166-2
     * @param name as the language calls it
     * @param isChosen whether it is the one that is looked at
     */
    record Option(String code, String name, boolean isChosen) {}

    /**
     * As of when.
     *
     * @param instant as programs read it
     * @param inWords as people do
     */
    record Known(String instant, String inWords) {}

    /**
     * The figures by district.
     *
     * @param measures what the map can be shaded by
     * @param districts one by one
     */
    record Where(List<Link> measures, List<DistrictRow> districts) {}

    /**
     * The bulletin.
     *
     * @param title of it
     * @param sentences of it
     * @param sources as of when, and of how many reports
     * @param address where it is read and printed
     * @param downloads files of what is behind it
     */
    record Statement(String title, List<String> sentences, String sources, String address, List<Download> downloads) {}

    /**
     * Files of the same content.
     *
     * @param name what they hold
     * @param files one for each kind
     */
    record Download(String name, List<Link> files) {}

    /**
     * Where the page's programs ask.
     *
     * @param live totals as they change
     * @param finds reports of found items
     * @param outlines of the districts, GeoJSON
     * @param charts the library that draws
     */
    record Addresses(String live, String finds, String outlines, String charts) {}
}
