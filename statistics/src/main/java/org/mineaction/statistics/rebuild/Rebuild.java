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
    /** After them, who must be there to be asked. */
    private static final int LAST = 10_000;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    /** Those who merge are held still by every try. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final Pattern AWAY = Pattern.compile("(08|40|53|57P).*|25P03|55P03");
    /** Whoever merges waits for each of them: after so many, something else is in the way. */
    private static final int MOST_TRIES = 100;

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
    private int tries;

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

    void begin(@Observes @Priority(FIRST) StartupEvent event) throws SQLException {
        if (isAsked != Exchange.SCHEMA.equals(tables)) {
            throw new IllegalStateException(
                    "a ledger is built anew by the profile rebuild, not by single settings of it");
        }
        if (isAsked) {
            exchange.begin();
        }
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (isAsked) {
            thread.setUncaughtExceptionHandler((ended, error) -> failed(error));
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
        } catch (CannotRebuildException e) {
            LOG.errorf("The ledger is not built anew; the one that is read stays: %s", e.getMessage());
            Quarkus.asyncExit(FAILED);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf("Not expected: %s", Masked.inShort(e));
            failed(e);
        }
    }

    private static void failed(Throwable why) {
        LOG.error("The ledger is not built anew; the one that is read stays", Masked.of(why));
        Quarkus.asyncExit(FAILED);
    }

    private void build(LogEnd end) throws SQLException {
        if (exchange.isOfAnotherVersion()) {
            throw new CannotRebuildException(
                    "the tables that are read are of another version; upgrade first, then build anew");
        }
        exchange.checkOthers();
        boolean isTaken = false;
        while (!isTaken && !stop.isGivenWithin(BETWEEN_LOOKS)) {
            if (!consumers.areAlive()) {
                throw new CannotRebuildException("a consumer has ended");
            }
            if (!consumers.stopped().isEmpty()) {
                throw new CannotRebuildException("the log does not begin at its beginning: " + consumers.stopped());
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
            if (exchange.isTaken()) {
                LOG.info("Built anew, as was not said at once");
                return true;
            }
            Backlog backlog = backlog(end);
            boolean isTaken = false;
            if (backlog.isNearlyThrough() && System.nanoTime() >= nextTry) {
                isTaken = take();
            }
            say(backlog, isTaken);
            return isTaken;
        } catch (SQLException e) {
            if (!isAway(e)) {
                throw e;
            }
            return wait(e);
        } catch (KafkaException away) {
            return wait(away);
        }
    }

    private boolean wait(Exception away) {
        if (isTimeForALine()) {
            LOG.warnf("Not known how far it is: %s", Masked.inShort(away));
        }
        return false;
    }

    /** Whether it works once the database is there again, has room, or others are done. */
    private static boolean isAway(SQLException e) {
        return e.getSQLState() == null || AWAY.matcher(e.getSQLState()).matches();
    }

    private boolean take() throws SQLException {
        if (++tries > MOST_TRIES) {
            throw new CannotRebuildException("it is through, and could not change places in " + MOST_TRIES + " tries");
        }
        try {
            if (tries == 1) {
                exchange.analyse();
            }
            return exchange.take(stop);
        } finally {
            nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
        }
    }

    /** Asked in this order, nothing can be merged that lies beyond the end. */
    private Backlog backlog(LogEnd end) throws SQLException {
        Map<TopicPartition, Long> nextWhereRead = consumed.nextWhereRead();
        Map<TopicPartition, Long> ends = end.ask();
        nextWhereRead.forEach((partition, next) -> {
            if (next > ends.getOrDefault(partition, 0L)) {
                throw new CannotRebuildException("more is merged than the log has, which is not the one it comes from: "
                        + partition + " ends at " + ends.get(partition) + ", merged up to " + next);
            }
        });
        Map<TopicPartition, Long> next = consumed.next();
        long merged = ends.keySet().stream()
                .mapToLong(partition -> next.getOrDefault(partition, 0L))
                .sum();
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        return new Backlog(merged, all, Duration.ofNanos(System.nanoTime() - begun));
    }

    private boolean isTimeForALine() {
        long now = System.nanoTime();
        boolean isTime = now - lastLine > BETWEEN_LINES.toNanos();
        lastLine = isTime ? now : lastLine;
        return isTime;
    }

    private void say(Backlog backlog, boolean isTaken) {
        if (isTaken) {
            LOG.infof(
                    "Built anew: %s. Its figures are read from now on; those of before are in the schema before_rebuild",
                    backlog.whole());
        } else if (isTimeForALine()) {
            LOG.infof("Building anew: %s", backlog.written());
        }
    }
}
