package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What one sender has to say next: reports, amendments, withdrawals, batches of these, and what was sent before once more.
 * A revision never says two things, so the highest one counts and nothing is in conflict.
 */
final class Drafts {
    private static final int MOST_LINES = 40;
    private static final int REMEMBERED = 200;

    private final Random random;
    private final List<Request> earlier = new ArrayList<>();
    /** The last revision of each report, of the latest ones. */
    private final Map<UUID, Revision> reports = new LinkedHashMap<>();

    Drafts(Random random) {
        this.random = random;
    }

    Request next() {
        int dice = random.nextInt(100);
        if (dice < 10 && !earlier.isEmpty()) {
            return earlier.get(random.nextInt(earlier.size()));
        }
        return remember(dice < 20 ? batch() : Request.of(revision()));
    }

    private Request batch() {
        List<Revision> revisions = new ArrayList<>();
        for (int lines = 1 + random.nextInt(MOST_LINES); lines > 0; lines--) {
            revisions.add(revision());
        }
        return Request.batch(revisions);
    }

    private Revision revision() {
        Revision next = reports.isEmpty() || random.nextInt(3) > 0
                ? new Revision(new UUID(random.nextLong(), random.nextLong()), 1, Finding.drawn(random))
                : after(List.copyOf(reports.values()).get(random.nextInt(reports.size())));
        reports.put(next.reportId(), next);
        forgetFirst(reports.keySet().iterator(), reports.size());
        return next;
    }

    private Revision after(Revision last) {
        boolean withdrawn = random.nextInt(4) == 0;
        return new Revision(last.reportId(), last.number() + 1, withdrawn ? Finding.WITHDRAWN : Finding.drawn(random));
    }

    private Request remember(Request request) {
        earlier.add(request);
        forgetFirst(earlier.iterator(), earlier.size());
        return request;
    }

    private static void forgetFirst(Iterator<?> oldest, int size) {
        if (size > REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
    }
}
