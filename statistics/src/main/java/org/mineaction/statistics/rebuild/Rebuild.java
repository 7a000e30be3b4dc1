package org.mineaction.statistics.rebuild;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.mineaction.http.Masked;
import org.mineaction.relay.StopSignal;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Schema;
import org.mineaction.statistics.consume.LedgerConsumers;
import org.mineaction.statistics.merge.Consumed;

/**
 * Builds the ledger anew from the topics beside the one that is read, says how far it is, puts it in that one's place, and
 * ends the process: with 0 when it has, with 1 when it cannot.
 */
@Singleton
public final class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    /** Before the consumers, who make tables. */
    private static final int FIRST = 1;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    /** Those who merge are held still by every try. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final Pattern AWAY = Pattern.compile("(08|40|53|57).*|25P03|55P03");
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final boolean isAsked;
    private final String tables;
    private final Exchange exchange;
    private final Consumed consumed;
    private final Schema schema;
    private final LedgerConsumers consumers;
    private final Map<String, Object> broker;
    private final StopSignal stop = new StopSignal();
    private final Thread thread = new Thread(this::run, "rebuild");
    private final long begun = System.nanoTime();
    private long lastLine = begun;
    private long nextTry = begun;

    Rebuild(
            LedgerConfig config,
            @ConfigProperty(name = "tables.schema") String tables,
            Database database,
            Schema schema,
            LedgerConsumers consumers,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.isAsked = config.rebuild();
        this.tables = tables;
        this.exchange = new Exchange(database);
        this.consumed = new Consumed(database);
        this.schema = schema;
        this.consumers = consumers;
        this.broker = broker;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) throws SQLException {
        if (isAsked != Exchange.SCHEMA.equals(tables)) {
            throw new IllegalStateException(
                    "a ledger is built anew by the profile rebuild, not by single settings of it");
        }
        if (isAsked) {
            exchange.begin();
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop.give();
    }

    private void run() {
        try (LogEnd end = new LogEnd(broker)) {
            if (schema.awaitCurrent()) {
                build(end);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(Masked.of(e), "The ledger is not built anew; the one that is read stays");
            Quarkus.asyncExit(FAILED);
        }
    }

    private void build(LogEnd end) throws SQLException {
        if (exchange.isOfAnotherVersion()) {
            LOG.error("The tables that are read are of another version; upgrade first, then build anew");
            Quarkus.asyncExit(FAILED);
            return;
        }
        boolean isTaken = false;
        while (!isTaken && !stop.isGivenWithin(BETWEEN_LOOKS)) {
            if (!consumers.areAlive()) {
                throw new IllegalStateException("a consumer has ended");
            }
            if (!consumers.stopped().isEmpty()) {
                LOG.errorf("The log does not begin at its beginning: %s", consumers.stopped());
                Quarkus.asyncExit(FAILED);
                return;
            }
            isTaken = look(end);
        }
        if (isTaken) {
            Quarkus.asyncExit(DONE);
        }
    }

    /** Whether it is over. A broker or a database that is away is waited for. */
    private boolean look(LogEnd end) throws SQLException {
        try {
            Backlog backlog = backlog(end.ask());
            boolean isTaken = false;
            if (backlog.isNearlyThrough() && System.nanoTime() >= nextTry) {
                nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
                isTaken = exchange.take(stop);
            }
            say(backlog, isTaken);
            return isTaken;
        } catch (SQLException e) {
            if (!isAway(e)) {
                throw e;
            }
            LOG.debugf("No look: %s", e.getSQLState());
            return false;
        } catch (KafkaException away) {
            LOG.debugf("No look: %s", away.getClass());
            return false;
        }
    }

    /** Whether it works once the database is there again, has room, or others are done. */
    private static boolean isAway(SQLException e) {
        return e.getSQLState() == null || AWAY.matcher(e.getSQLState()).matches();
    }

    private Backlog backlog(Map<TopicPartition, Long> ends) throws SQLException {
        Map<TopicPartition, Long> next = consumed.next();
        long merged = ends.keySet().stream()
                .mapToLong(partition -> next.getOrDefault(partition, 0L))
                .sum();
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        return new Backlog(merged, all, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void say(Backlog backlog, boolean isTaken) {
        long now = System.nanoTime();
        if (isTaken) {
            LOG.infof(
                    "Built anew: %s. Its figures are read from now on; those of before are in the schema before_rebuild",
                    backlog.written());
        } else if (now - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = now;
            LOG.infof("Building anew: %s", backlog.written());
        }
    }
}
