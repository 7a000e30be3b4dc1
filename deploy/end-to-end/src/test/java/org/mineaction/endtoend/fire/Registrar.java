package org.mineaction.endtoend.fire;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.mineaction.local.ServiceProcess;

/**
 * Somebody who enters incidents, amends and withdraws them. Nobody else touches these incidents, so their revisions are known.
 */
final class Registrar extends Worker {
    private static final int LONGEST_PAUSE_MILLIS = 150;
    private static final int REMEMBERED = 100;

    private final Surroundings surroundings;
    private final Random random;
    private final List<IncidentRevision> latest;
    private final Tally tally;

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
        super(random, LONGEST_PAUSE_MILLIS, tally, ending);
        this.surroundings = surroundings;
        this.random = random;
        this.latest = latest;
        this.tally = tally;
    }

    @Override
    void doNext() throws InterruptedException {
        IncidentRevision next = next();
        // What nobody knows about is not gone on with.
        if (isDone(again -> isRegistered(next, again)) && !next.says().isWithdrawal()) {
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

    private boolean isRegistered(IncidentRevision next, boolean again) throws IOException {
        ServiceProcess registry = surroundings.someRegistry(random);
        IncidentRequest request = IncidentRequest.of(next);
        HttpResponse<String> answer = Http.send(registry.ports(), request);
        if (answer.statusCode() == 201
                || answer.statusCode() == 200
                || (again && wasDoneBefore(next, answer, registry))) {
            tally.registered(next);
            return true;
        }
        refused(request.method(), request.path(), answer);
        return false;
    }

    /** By an earlier try that nobody heard of. */
    private static boolean wasDoneBefore(IncidentRevision next, HttpResponse<String> answer, ServiceProcess registry)
            throws IOException {
        return answer.statusCode() == 412 && Http.revision(registry.ports(), next.incidentId()) == next.number();
    }
}
