package org.mineaction.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/**
 * Finds out who has a token, off the event loop: a signature takes too long for those who wait behind it. Its key may be newer than
 * those we have, which are read again then.
 */
@Singleton
final class Bearers {
    private final Vertx vertx;
    private final Tokens tokens;
    private final Keyring keyring;

    Bearers(Vertx vertx, Tokens tokens, Keyring keyring) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.keyring = keyring;
    }

    /** Whether the token was looked at a moment ago, so that the answer is there at once. */
    boolean areKnown(String token) {
        return tokens.areBelieved(token);
    }

    /** Who has one that is known: done at once, so that nothing of the call goes by meanwhile. Fails as {@link #of}. */
    Future<Caller> ofKnown(String token) {
        try {
            return Future.succeededFuture(tokens.caller(token));
        } catch (WrongTokenException | UnknownKeyException e) {
            return Future.failedFuture(e);
        }
    }

    /**
     * Who has it. Fails with {@link WrongTokenException} when it is not believed, and with {@link UnknownKeyException} when it is signed
     * with a key that is nowhere.
     */
    Future<Caller> of(String token) {
        return inAWorker(token)
                .recover(failure -> failure instanceof UnknownKeyException
                        ? keyring.readAgain().compose(read -> inAWorker(token))
                        : Future.failedFuture(failure));
    }

    private Future<Caller> inAWorker(String token) {
        return vertx.executeBlocking(() -> tokens.caller(token), false);
    }

    /** Whether no key was read yet, so that nobody can be known. */
    boolean areWithoutKeys() {
        return keyring.isEmpty();
    }
}
