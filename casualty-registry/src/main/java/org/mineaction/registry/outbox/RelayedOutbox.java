package org.mineaction.registry.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.mineaction.relay.Publication;
import org.mineaction.relay.Relayed;
import org.mineaction.traces.Traces;

/**
 * The outbox as a relay sees it.
 *
 * @param broker how Kafka is reached
 * @param metrics what is watched
 * @param traces which events are followed
 */
record RelayedOutbox(Map<String, Object> broker, RelayMetrics metrics, Traces traces) implements Relayed {
    @Override
    public Publication begin(Connection session) {
        return new OutboxPublication(new WaitingEvents(session), new RelayProducer(broker, traces), metrics);
    }

    @Override
    public void look(Connection session) throws SQLException {
        metrics.backlog(new WaitingEvents(session).backlog());
    }

    @Override
    public void leads(boolean now) {
        metrics.leads(now);
    }

    @Override
    public void failed() {
        metrics.failed();
        metrics.backlog(Backlog.UNKNOWN);
    }
}
