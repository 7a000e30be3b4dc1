package org.mineaction.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.mineaction.http.FilterOrder;
import org.mineaction.http.Problem;
import org.mineaction.http.ProblemWriter;

/**
 * So many calls of each sender and no more; others are answered with 429.
 *
 * <p>Every call is asked about; one with a token that was not seen before by address and by account. A filter that knows more of a
 * caller than the address stands before this one ({@link FilterOrder#GATE}) and asks by itself: {@link #admit} with {@link Sender#ofSubject} once a token is verified, or with
 * {@link Sender#at} before it refuses one that is not, which has cost as much. Where it says false, the call is answered. All
 * calls that nobody has asked about are asked here, by address.
 */
@Singleton
public final class RateLimit {
    /** Whoever comes with more addresses than that has each forgotten early, and the connections are limited as well. */
    static final int MOST_SENDERS = 10_000;

    private static final String ASKED = RateLimit.class.getName();
    private static final Problem TOO_MANY = Problem.of(
            429,
            "too-many-calls",
            "There are too many calls of yours",
            "Wait as long as Retry-After says; many reports go in one batch.");

    private final LimitsConfig config;
    private final ProblemWriter problems;
    private final TimeMeter time;
    private final Cache<Sender, Bucket> buckets;

    @Inject
    public RateLimit(LimitsConfig config, ProblemWriter problems) {
        this(config, problems, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimit(LimitsConfig config, ProblemWriter problems, TimeMeter time) {
        this.config = config;
        this.problems = problems;
        this.time = time;
        // By then a bucket is full, as a new one is.
        Duration idle = Duration.ofSeconds(1
                + Math.max(
                        config.burstOfAddress() / config.callsOfAddress(),
                        config.burstOfSubject() / config.callsOfSubject()));
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_SENDERS)
                .expireAfterAccess(idle)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    void atTheDoor(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.RATE);
    }

    void check(RoutingContext call) {
        boolean isAdmitted = call.get(ASKED) != null
                || isAdmitted(call, Sender.at(call.request().remoteAddress()));
        if (isAdmitted) {
            call.next();
        }
    }

    /**
     * Whether a call may go on; otherwise it is answered. It is not asked about again.
     *
     * @param sender whose call it is
     */
    public boolean admit(RoutingContext call, Sender sender) {
        call.put(ASKED, true);
        return isAdmitted(call, sender);
    }

    private boolean isAdmitted(RoutingContext call, Sender sender) {
        long wait = secondsToWait(sender);
        if (wait > 0) {
            var unused = problems.end(call, TOO_MANY, wait);
        }
        return wait == 0;
    }

    /** Takes a call of this sender; 0 when it may pass, else whole seconds until one may. */
    long secondsToWait(Sender sender) {
        Bucket bucket = buckets.get(sender, this::bucket);
        if (bucket.tryConsume(1)) {
            return 0;
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return 1 + TimeUnit.NANOSECONDS.toSeconds(Math.max(0, nanos - 1));
    }

    private Bucket bucket(Sender sender) {
        boolean isKnown = sender.kind() == Sender.Kind.SUBJECT;
        int calls = isKnown ? config.callsOfSubject() : config.callsOfAddress();
        int burst = isKnown ? config.burstOfSubject() : config.burstOfAddress();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(calls, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** How many are remembered. */
    long senders() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
