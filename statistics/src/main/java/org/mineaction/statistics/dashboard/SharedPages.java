package org.mineaction.statistics.dashboard;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.mineaction.http.WebPage;
import org.mineaction.statistics.live.TotalsChanged;

/**
 * Pages made once for all who ask for the same view at the same time or shortly after, however many they are. Whoever asks gets what was known
 * {@link #LIFE} ago or later, for age is counted from before the ledger is read; and never less than this instance has told those who listen.
 * A failure is told to those who have waited for it, and to nobody else.
 */
@Singleton
final class SharedPages {
    /** Less than the programs in a page wait between hearing of a change and asking (dashboard.js): it may be another instance that they ask. */
    static final Duration LIFE = Duration.ofMillis(900);

    /** Of more views at once, the oldest pages are made anew: they would fill the memory. */
    static final int MOST = 50;

    private final LongSupplier nanoTime;
    /** By what is asked for, the oldest first. */
    private final Map<String, Making> all = new LinkedHashMap<>();

    @Inject
    SharedPages() {
        this(System::nanoTime);
    }

    SharedPages(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How a page is made. */
    @FunctionalInterface
    interface Maker {
        WebPage make() throws SQLException;
    }

    /**
     * The page of an address.
     *
     * @param maker reads the ledger and writes the page, unless somebody has done so or is about to
     * @throws SQLException when the ledger could not be read
     */
    WebPage of(String address, Maker maker) throws SQLException {
        Making making = shared(address, maker);
        try {
            return making.page();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Those who hear of a change are not to be shown what was before. */
    synchronized void forgetAll(@Observes TotalsChanged changed) {
        all.clear();
    }

    private synchronized Making shared(String address, Maker maker) {
        long now = nanoTime.getAsLong();
        all.values().removeIf(making -> now - making.begun >= LIFE.toNanos());
        Making making = all.get(address);
        if (making == null) {
            if (all.size() == MOST) {
                all.remove(all.keySet().iterator().next());
            }
            making = new Making(address, maker, now);
            all.put(address, making);
        }
        return making;
    }

    private synchronized void forget(String address, Making failed) {
        all.remove(address, failed);
    }

    /** A page that is made, or about to be. */
    private final class Making {
        private final FutureTask<WebPage> page;
        private final long begun;

        Making(String address, Maker maker, long begun) {
            this.page = new FutureTask<>(() -> made(address, maker));
            this.begun = begun;
        }

        /** Who comes first makes it; the others wait. */
        WebPage page() throws ExecutionException, InterruptedException {
            page.run();
            return page.get();
        }

        private WebPage made(String address, Maker maker) throws SQLException {
            boolean done = false;
            try {
                WebPage made = maker.make();
                done = true;
                return made;
            } finally {
                if (!done) {
                    forget(address, this);
                }
            }
        }
    }
}
