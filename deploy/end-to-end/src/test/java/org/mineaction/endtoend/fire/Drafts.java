package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.EnumMap;
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
    /** Of each kind the last revision of each report, of the latest ones. */
    private final Map<Kind, Map<UUID, Revision>> reports = new EnumMap<>(Kind.class);

    Drafts(Random random) {
        this.random = random;
    }

    Request next() {
        int dice = random.nextInt(100);
        Kind kind = Kind.drawn(random);
        if (dice < 10 && !earlier.isEmpty()) {
            return earlier.get(random.nextInt(earlier.size()));
        }
        return remember(dice < 20 ? batch(kind) : Request.of(revision(kind)));
    }

    private Request batch(Kind kind) {
        List<Revision> revisions = new ArrayList<>();
        for (int lines = 1 + random.nextInt(MOST_LINES); lines > 0; lines--) {
            revisions.add(revision(kind));
        }
        return Request.batch(revisions);
    }

    private Revision revision(Kind kind) {
        Map<UUID, Revision> latest = reports.computeIfAbsent(kind, none -> new LinkedHashMap<>());
        Revision next = latest.isEmpty() || random.nextInt(3) > 0
                ? new Revision(kind, new UUID(random.nextLong(), random.nextLong()), 1, Finding.drawn(kind, random))
                : after(List.copyOf(latest.values()).get(random.nextInt(latest.size())));
        latest.put(next.reportId(), next);
        forgetFirst(latest.keySet().iterator(), latest.size());
        return next;
    }

    private Revision after(Revision last) {
        boolean withdrawn = random.nextInt(4) == 0;
        Finding says = withdrawn ? Finding.WITHDRAWN : Finding.drawn(last.kind(), random);
        return new Revision(last.kind(), last.reportId(), last.number() + 1, says);
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
