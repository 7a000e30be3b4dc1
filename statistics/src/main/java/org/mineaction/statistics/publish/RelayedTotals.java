package org.mineaction.statistics.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.mineaction.relay.Publication;
import org.mineaction.relay.Relayed;

/**
 * Running totals as a relay sees them.
 *
 * @param broker how Kafka is reached
 * @param group whose totals they are: a producer of the same group ends those before it
 * @param metrics what is watched
 */
record RelayedTotals(Map<String, Object> broker, String group, TotalsMetrics metrics) implements Relayed {
    @Override
    public Publication begin(Connection session) throws SQLException {
        WaitingTotals totals = new WaitingTotals(session);
        totals.liftVersion();
        return new TotalsPublication(totals, TotalsProducer.begin(broker, group), metrics);
    }

    @Override
    public void look(Connection session) throws SQLException {
        metrics.waiting((double) new WaitingTotals(session).count());
    }

    @Override
    public void leads(boolean now) {
        metrics.leads(now);
    }

    @Override
    public void failed() {
        metrics.failed();
        metrics.waiting(Double.NaN);
    }
}
