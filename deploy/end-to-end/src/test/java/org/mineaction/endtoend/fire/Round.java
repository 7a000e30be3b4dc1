package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** One round: load, faults in the middle of it, and the account afterwards. */
final class Round {
    private static final Duration HEALING = Duration.ofSeconds(60);
    private static final Duration WARM_UP = Duration.ofMillis(500);

    private final Surroundings surroundings;
    private final Load load;
    private final LedgerCheck check;
    private final Expectation expectation;
    private final RegistryCheck registryCheck;
    private final ServiceLogs logs;
    private final Random random;
    private final Tally tally = new Tally();
    private final CountDownLatch calledOff = new CountDownLatch(1);

    Round(Surroundings surroundings, Load load, Expectations expectations, ServiceLogs logs, Random random) {
        this.logs = logs;
        this.surroundings = surroundings;
        this.load = load;
        this.expectation = expectations.reports();
        this.registryCheck = new RegistryCheck(surroundings, expectations.incidents());
        this.check = new LedgerCheck(surroundings, expectations, registryCheck, new Random(random.nextLong()));
        this.random = random;
    }

    RoundResult play(List<Fault> faults) throws Exception {
        long begun = System.nanoTime();
        scale(faults);
        long healingSince;
        Onlooker onlooker = Onlooker.begin(surroundings, new Random(random.nextLong()), tally);
        try {
            Load.Running running = load.begin(tally);
            strike(faults);
            healingSince = System.nanoTime();
            running.finish(HEALING);
            check.awaitWell(HEALING).ifPresent(tally::defect);
        } finally {
            onlooker.end();
        }
        Duration healing = Duration.ofNanos(System.nanoTime() - healingSince);
        account();
        return new RoundResult(
                faults.stream().map(Fault::name).toList(),
                tally.counts(),
                Duration.ofNanos(healingSince - begun),
                healing,
                tally.defects());
    }

    /** Whoever has ended by itself since the last round is a defect of this one. */
    private void scale(List<Fault> faults) {
        int needed = faults.stream().mapToInt(Fault::instances).max().orElseThrow();
        try {
            surroundings.scale(Math.max(1, needed));
        } catch (IllegalStateException e) {
            tally.defect("before the first fault: " + e.getMessage());
        }
    }

    private void strike(List<Fault> faults) throws InterruptedException {
        List<Thread> strikes = new ArrayList<>();
        new Pause(random, calledOff).lasting(WARM_UP);
        for (Fault fault : faults) {
            Pause pause = new Pause(new Random(random.nextLong()), calledOff);
            strikes.add(new Thread(() -> strike(fault, pause), fault.name()));
        }
        strikes.forEach(Thread::start);
        for (Thread strike : strikes) {
            strike.join();
        }
    }

    private void strike(Fault fault, Pause pause) {
        try {
            pause.upTo(1);
            fault.strike().at(surroundings, pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            tally.defect(fault.name() + ": " + e);
            calledOff.countDown();
        }
    }

    private void account() throws Exception {
        if (tally.defects().isEmpty()) {
            check.disagreements().forEach(tally::defect);
        }
        logs.errors(surroundings.services()).forEach(line -> tally.defect("logged: " + line));
        expectation.missing(tally.receipts()).forEach(one -> tally.defect("accepted and not in the topic: " + one));
        expectation.neverSent(surroundings.sent()).forEach(one -> tally.defect("in the topic and never sent: " + one));
        registryCheck.missing(tally.registered()).forEach(one -> tally.defect("registered and not told: " + one));
    }
}
