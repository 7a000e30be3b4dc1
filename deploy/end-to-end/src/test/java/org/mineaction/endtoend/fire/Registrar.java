package org.mineaction.endtoend.fire;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mineaction.local.ServiceProcess;

/**
 * Somebody who enters incidents, amends and withdraws them, one after the other, each until the registry says that it is done.
 * Nobody else touches these incidents, so their revisions are known.
 */
final class Registrar implements Worker {
    private static final int LONGEST_PAUSE_MILLIS = 150;
    private static final int RETRY_MILLIS = 200;
    private static final int REMEMBERED = 100;

    private final Surroundings surroundings;
    private final Random random;
    private final List<IncidentRevision> latest;
    private final Tally tally;
    private final CountDownLatch ending;
    /** Down when what is in hand need not be done any more. */
    private final CountDownLatch givenUp = new CountDownLatch(1);

    /**
     * @param latest the last revisions of incidents entered before, kept from round to round
     * @param ending when it is down, what is in hand is the last
     */
    Registrar(
            Surroundings surroundings,
            Random random,
            List<IncidentRevision> latest,
            Tally tally,
            CountDownLatch ending) {
        this.surroundings = surroundings;
        this.random = random;
        this.latest = latest;
        this.tally = tally;
        this.ending = ending;
    }

    @Override
    public void giveUp() {
        givenUp.countDown();
    }

    @Override
    public void run() {
        try {
            do {
                doNext();
            } while (!ending.await(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            tally.defect("a registrar failed: " + e);
        }
    }

    private void doNext() throws InterruptedException {
        IncidentRevision next = next();
        boolean done = isDone(next, false);
        while (!done && !givenUp.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
            tally.retried();
            done = isDone(next, true);
        }
        // What nobody knows about is not gone on with.
        if (done && !next.says().isWithdrawal()) {
            remember(next);
        }
    }

    private IncidentRevision next() {
        if (latest.isEmpty() || random.nextInt(2) > 0) {
            return new IncidentRevision(new UUID(random.nextLong(), random.nextLong()), 1, Happening.drawn(random));
        }
        IncidentRevision last = latest.remove(random.nextInt(latest.size()));
        boolean withdrawn = random.nextInt(5) == 0;
        return new IncidentRevision(
                last.incidentId(), last.number() + 1, withdrawn ? Happening.WITHDRAWN : another(last.says()));
    }

    /** Never the same: that would be no new revision. */
    private Happening another(Happening last) {
        Happening drawn = Happening.drawn(random);
        return drawn.equals(last) ? another(last) : drawn;
    }

    private void remember(IncidentRevision done) {
        latest.add(done);
        if (latest.size() > REMEMBERED) {
            latest.remove(0);
        }
    }

    private boolean isDone(IncidentRevision next, boolean again) {
        ServiceProcess registry = surroundings.someRegistry(random);
        try {
            IncidentRequest request = IncidentRequest.of(next);
            HttpResponse<String> answer = Http.send(registry.ports(), request);
            if (answer.statusCode() == 201 || answer.statusCode() == 200) {
                tally.registered(next);
                return true;
            }
            // An earlier try may have been done though nobody heard of it.
            if (again
                    && answer.statusCode() == 412
                    && Http.revision(registry.ports(), next.incidentId()) == next.number()) {
                tally.registered(next);
                return true;
            }
            refused(request, answer);
        } catch (IOException noAnswer) {
            tally.broken();
        }
        return false;
    }

    private void refused(IncidentRequest request, HttpResponse<String> answer) {
        tally.refused();
        if (answer.statusCode() != 503
                || answer.headers().firstValue("Retry-After").isEmpty()) {
            tally.defect("%s %s was answered with %d: %s"
                    .formatted(request.method(), request.path(), answer.statusCode(), answer.body()));
        }
    }
}
