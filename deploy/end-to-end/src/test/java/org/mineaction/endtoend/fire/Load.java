package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Several senders and registrars at once, who go on with their reports and incidents from round to round. */
final class Load {
    private static final int SENDERS = 4;
    private static final int REGISTRARS = 2;

    private final Surroundings surroundings;
    private final List<Random> randoms;
    private final List<Drafts> drafts;
    private final List<Random> registrarRandoms;
    /** Of each registrar the latest incidents. */
    private final List<List<IncidentRevision>> incidents;

    Load(Surroundings surroundings, Random random) {
        this.surroundings = surroundings;
        registrarRandoms = IntStream.range(0, REGISTRARS)
                .mapToObj(registrar -> new Random(random.nextLong()))
                .toList();
        incidents = registrarRandoms.stream()
                .<List<IncidentRevision>>map(any -> new ArrayList<>())
                .toList();
        randoms = IntStream.range(0, SENDERS)
                .mapToObj(sender -> new Random(random.nextLong()))
                .toList();
        drafts = randoms.stream().map(Drafts::new).toList();
    }

    /** Begins to send. */
    Running begin(Tally tally) {
        return new Running(tally);
    }

    /** The load of one round. */
    final class Running {
        private final CountDownLatch ending = new CountDownLatch(1);
        private final List<Worker> workers = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();
        private final Tally tally;

        private Running(Tally tally) {
            this.tally = tally;
            for (int i = 0; i < SENDERS; i++) {
                begin(new Sender(surroundings, drafts.get(i), randoms.get(i), tally, ending), "sender-" + i);
            }
            for (int i = 0; i < REGISTRARS; i++) {
                Random random = registrarRandoms.get(i);
                begin(new Registrar(surroundings, random, incidents.get(i), tally, ending), "registrar-" + i);
            }
        }

        private void begin(Worker worker, String name) {
            Thread thread = new Thread(worker, name);
            workers.add(worker);
            threads.add(thread);
            thread.start();
        }

        /** Sends nothing new; what is in hand has to be accepted in this time. */
        void finish(Duration patience) throws InterruptedException {
            ending.countDown();
            long deadline = System.nanoTime() + patience.toNanos();
            for (int i = 0; i < threads.size(); i++) {
                // 0 would mean for ever.
                threads.get(i)
                        .join(Math.max(
                                1,
                                Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
                if (threads.get(i).isAlive()) {
                    tally.defect(threads.get(i).getName() + ": not accepted " + patience.toSeconds()
                            + " s after the last fault");
                    workers.get(i).giveUp();
                    threads.get(i).join();
                }
            }
        }
    }
}
