package org.mineaction.http.limits;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The connections that others have opened, on every port: so many of each address, and none that holds what it does not use. */
@Singleton
final class Connections {
    /** Netty makes what it extends itself by ({@link ConnectionsExtension}) only where this is set. */
    private static final String EXTENSIONS = "io.netty.bootstrap.extensions";

    private static final AtomicReference<Connections> OURS = new AtomicReference<>();
    private static final int HEAP_PARTS = 4;
    private static final long EVERY_MILLIS = 1_000;

    private final LimitsConfig config;
    private final Vertx vertx;
    private final Room answers;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Map<Sender, Integer> counts = new ConcurrentHashMap<>();

    Connections(LimitsConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        answers = new Room(
                config.bytesOfAnswers().orElseGet(() -> Runtime.getRuntime().maxMemory() / HEAP_PARTS));
    }

    /** Before the server listens. */
    void begin(@Observes Filters filters) {
        System.setProperty(EXTENSIONS, "serviceload");
        OURS.set(this);
        vertx.setPeriodic(EVERY_MILLIS, timer -> lookAround());
    }

    void end(@Observes ShutdownEvent event) {
        OURS.compareAndSet(this, null);
    }

    /** Those of this process, once there are any. */
    static Optional<Connections> ours() {
        return Optional.ofNullable(OURS.get());
    }

    /** Somebody connects. */
    void accept(Channel channel) {
        channel.pipeline().addFirst(new Line(this, answers, config));
    }

    /** False where the address has too many already. */
    boolean opened(Line line) {
        lines.add(line);
        return counts.merge(line.sender(), 1, Integer::sum) <= config.connectionsOfAddress();
    }

    void closed(Line line) {
        if (lines.remove(line)) {
            counts.computeIfPresent(line.sender(), (sender, count) -> count == 1 ? null : count - 1);
        }
    }

    private void lookAround() {
        for (Line line : lines) {
            line.look();
        }
    }

    static Sender sender(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress internet
                ? Sender.at(internet.getAddress().getHostAddress())
                : Sender.at("");
    }

    /** How many are open. */
    int open() {
        return lines.size();
    }
}
