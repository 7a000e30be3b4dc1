package org.mineaction.endtoend.fire;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody who does one thing after the other, each until a service says that it is done: what the ledger asks of its clients. */
abstract class Worker implements Runnable {
    private static final int RETRY_MILLIS = 200;

    private final Random random;
    private final int longestPauseMillis;
    private final Tally tally;
    private final CountDownLatch ending;
    /** Down when what is in hand need not be done any more. */
    private final CountDownLatch givenUp = new CountDownLatch(1);

    /**
     * @param longestPauseMillis between one thing and the next
     * @param ending when it is down, what is in hand is the last
     */
    Worker(Random random, int longestPauseMillis, Tally tally, CountDownLatch ending) {
        this.random = random;
        this.longestPauseMillis = longestPauseMillis;
        this.tally = tally;
        this.ending = ending;
    }

    /** One try. */
    interface Attempt {
        /**
         * Tells whether a service has said that it is done.
         *
         * @param again whether an earlier try may have been done though nobody heard of it
         */
        boolean isDone(boolean again) throws IOException;
    }

    /** What is in hand need not be done any more. */
    final void giveUp() {
        givenUp.countDown();
    }

    @Override
    public final void run() {
        try {
            do {
                doNext();
            } while (!ending.await(random.nextInt(longestPauseMillis), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            tally.defect(Thread.currentThread().getName() + " failed: " + e);
        }
    }

    abstract void doNext() throws InterruptedException;

    /** Tries until it is done or need not be; tells which. */
    final boolean isDone(Attempt attempt) throws InterruptedException {
        boolean done = isDone(attempt, false);
        while (!done && !givenUp.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
            tally.retried();
            done = isDone(attempt, true);
        }
        return done;
    }

    private boolean isDone(Attempt attempt, boolean again) {
        try {
            return attempt.isDone(again);
        } catch (IOException noAnswer) {
            tally.broken();
            return false;
        }
    }

    /** Notes an answer that is not the one hoped for; with 503 the service must say when to try again. */
    final void refused(String method, String path, HttpResponse<String> answer) {
        tally.refused();
        if (answer.statusCode() != 503
                || answer.headers().firstValue("Retry-After").isEmpty()) {
            tally.defect("%s %s was answered with %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
    }
}
