package org.mineaction.endtoend.fire;

/**
 * What the topics tell.
 *
 * @param reports of found items
 * @param incidents of people hurt
 */
record Expectations(Expectation reports, IncidentExpectation incidents) implements AutoCloseable {
    static Expectations from(String bootstrapServers) {
        return new Expectations(new Expectation(bootstrapServers), new IncidentExpectation(bootstrapServers));
    }

    @Override
    public void close() {
        reports.close();
        incidents.close();
    }
}
