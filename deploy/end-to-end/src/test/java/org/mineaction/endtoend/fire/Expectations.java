package org.mineaction.endtoend.fire;

/**
 * What the topics tell.
 *
 * @param reports of teams
 * @param incidents of people hurt
 * @param totals of what was found, as statistics has published them
 */
record Expectations(Expectation reports, IncidentExpectation incidents, PublishedTotals totals)
        implements AutoCloseable {
    static Expectations from(String bootstrapServers) {
        return new Expectations(
                new Expectation(bootstrapServers),
                new IncidentExpectation(bootstrapServers),
                new PublishedTotals(bootstrapServers));
    }

    @Override
    public void close() {
        reports.close();
        incidents.close();
        totals.close();
    }
}
