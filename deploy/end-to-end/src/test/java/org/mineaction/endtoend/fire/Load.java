package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.mineaction.local.ServicePorts;

/** Several senders at once, who go on with their reports from round to round. */
final class Load {
    private static final int SENDERS = 4;

    private final ServicePorts ingest;
    private final List<Random> randoms;
    private final List<Drafts> drafts;

    Load(ServicePorts ingest, Random random) {
        this.ingest = ingest;
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
        private final List<Sender> senders = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();
        private final Tally tally;

        private Running(Tally tally) {
            this.tally = tally;
            for (int i = 0; i < SENDERS; i++) {
                Sender sender = new Sender(ingest, drafts.get(i), randoms.get(i), tally, ending);
                Thread thread = new Thread(sender, "sender-" + i);
                senders.add(sender);
                threads.add(thread);
                thread.start();
            }
        }

        /** Sends nothing new; what is in hand has to be accepted in this time. */
        void finish(Duration patience) throws InterruptedException {
            ending.countDown();
            long deadline = System.nanoTime() + patience.toNanos();
            for (int i = 0; i < SENDERS; i++) {
                // 0 would mean for ever.
                threads.get(i)
                        .join(Math.max(
                                1,
                                Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
                if (threads.get(i).isAlive()) {
                    tally.defect("a report is not accepted " + patience.toSeconds() + " s after the last fault");
                    senders.get(i).giveUp();
                    threads.get(i).join();
                }
            }
        }
    }
}
