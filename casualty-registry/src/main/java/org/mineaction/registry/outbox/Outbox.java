package org.mineaction.registry.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CloudEvent;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.relay.Lane;

/** Where events wait for the broker. */
@Singleton
public final class Outbox {
    static final ReportKind<Casualties> KIND = ReportKind.CASUALTY;
    static final EventCodec<Casualties> CODEC = new EventCodec<>(KIND, "/casualty-registry");
    static final Lane LANE = new Lane("outbox", 0x6F7574626F78L, 0x6F7574626F79L);

    private static final String INSERT = """
            WITH added AS (
                INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, recorded_at) VALUES (?, ?, ?, ?, ?, ?)
            )
            """ + LANE.wake();

    /**
     * Has a report (or its withdrawal) published after the commit of the caller's transaction; not if that is rolled back. The
     * caller holds a lock on the incident's row, so that revisions are appended in their order. With Hibernate:
     *
     * <pre>entityManager.unwrap(Session.class).doWork(connection -&gt; outbox.append(connection, report));</pre>
     *
     * <p>after {@code flush()} if the lock on the row comes from a change of its entity.
     */
    public void append(Connection connection, Report<?> report) throws SQLException {
        CloudEvent event = CODEC.event(report);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, event.id());
            insert.setString(2, KIND.name());
            insert.setString(3, event.subject());
            insert.setString(4, event.type());
            insert.setString(5, new String(event.data(), UTF_8));
            insert.setObject(6, event.time().atOffset(ZoneOffset.UTC));
            insert.execute();
        }
    }
}
