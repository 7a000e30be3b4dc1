package org.mineaction.access;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The public keys tokens are signed with. They are read at the start and again from time to time; while that fails those we have
 * stay good, so that a provider that is away shuts nobody out who has a token already.
 */
@Singleton
final class Keyring {
    private static final Logger LOG = Logger.getLogger(Keyring.class);

    private final Vertx vertx;
    private final KeySource source;
    private final Duration refresh;
    private final Duration lookAgain;
    private final Complaint complaint;

    private volatile List<JsonWebKey> keys = List.of();
    private volatile boolean isToBeReadSoon = true;
    private Future<Void> reading;
    private long readNanos;

    Keyring(Vertx vertx, AccessConfig config) {
        this.vertx = vertx;
        this.source = new KeySource(config.keys());
        this.refresh = config.keysRefresh();
        this.lookAgain = config.lookAgain();
        this.complaint = new Complaint(LOG, "keys of tokens in " + source.location());
    }

    void start(@Observes StartupEvent event) {
        if (source.isNone()) {
            return;
        }
        if (source.isUnprotected()) {
            LOG.warnf(
                    "The keys of tokens come unprotected from %s: whoever is on the way can make tokens",
                    source.location());
        }
        read();
        vertx.setPeriodic(refresh.toMillis(), timer -> read());
        vertx.setPeriodic(lookAgain.toMillis(), timer -> {
            if (isToBeReadSoon) {
                read();
            }
        });
    }

    /** Whether there are no keys yet, so that no token can be looked at. */
    boolean isEmpty() {
        return keys.isEmpty();
    }

    /**
     * The key a token says it is signed with.
     *
     * @throws UnknownKeyException when it is not among those we have
     */
    JsonWebKey find(JsonWebSignature token) throws JoseException, UnknownKeyException {
        List<JsonWebKey> all = keys;
        JsonWebKey named = new VerificationJwkSelector().select(token, all);
        if (named != null) {
            return named;
        }
        // A key by itself in a file has no name, whatever name the token gives it.
        if (all.size() == 1 && all.get(0).getKeyId() == null && fits(token, all.get(0))) {
            return all.get(0);
        }
        throw new UnknownKeyException();
    }

    private static boolean fits(JsonWebSignature token, JsonWebKey key) throws JoseException {
        return key.getKeyType().equals(token.getKeyType());
    }

    /** Reads the keys again, unless that was just done: completes when they are there, or cannot be had. */
    synchronized Future<Void> readAgain() {
        boolean justDone = readNanos != 0 && System.nanoTime() - readNanos < lookAgain.toNanos();
        return reading == null && justDone ? Future.succeededFuture() : read();
    }

    private synchronized Future<Void> read() {
        if (reading != null) {
            return reading;
        }
        Future<Void> begun = vertx.executeBlocking(() -> {
            replace();
            return null;
        });
        reading = begun;
        // It may have been read by now, and then nothing is being read any more when this returns.
        begun.onComplete(done -> isRead());
        return begun;
    }

    private synchronized void isRead() {
        reading = null;
        readNanos = System.nanoTime();
    }

    private void replace() {
        try {
            List<JsonWebKey> read = source.read();
            if (read.isEmpty()) {
                throw new JoseException("There is no public key in it");
            }
            if (isToBeReadSoon) {
                LOG.infof("Tokens are checked with %d keys of %s", read.size(), source.location());
            }
            keys = read;
            isToBeReadSoon = false;
            complaint.settle();
        } catch (IOException | JoseException e) {
            isToBeReadSoon = true;
            complaint.make(e);
        }
    }
}
