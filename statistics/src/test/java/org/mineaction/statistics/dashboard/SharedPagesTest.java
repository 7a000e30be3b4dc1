package org.mineaction.statistics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mineaction.http.WebPage;
import org.mineaction.statistics.live.TotalsChanged;
import org.mineaction.statistics.page.PageFiles;

@Timeout(60)
class SharedPagesTest {
    private static final Pattern WAIT = Pattern.compile("const MILLISECONDS_TO_GATHER_CHANGES = ([0-9_]+);");

    private final AtomicLong nanos = new AtomicLong(-5);
    private final AtomicInteger made = new AtomicInteger();
    private final SharedPages pages = new SharedPages(nanos::get);

    private WebPage of(String address) throws SQLException {
        return pages.of(address, this::make);
    }

    private WebPage make() {
        return new WebPage("en", "page " + made.incrementAndGet());
    }

    private void pass(long nanoseconds) {
        nanos.addAndGet(nanoseconds);
    }

    /** Somebody who asks for a page that is not made before it is let. */
    private final class Waiting {
        private final CompletableFuture<WebPage> let = new CompletableFuture<>();
        private final FutureTask<WebPage> page = new FutureTask<>(() -> pages.of("?", let::join));
        private final Thread reader = new Thread(page);

        Waiting() {
            reader.start();
            await().until(() -> reader.getState() == Thread.State.WAITING);
        }

        WebPage page() throws Exception {
            let.complete(make());
            return page.get();
        }
    }

    @Test
    void itIsMadeOnceForAllWhoAskWhileItIsMade() throws Exception {
        Waiting first = new Waiting();
        List<Waiting> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(new Waiting());
        }

        WebPage page = first.page();

        for (Waiting other : others) {
            assertThat(other.page()).isSameAs(page);
        }
    }

    @Test
    void itIsSharedForAMomentAfter() throws SQLException {
        WebPage first = of("?a");
        pass(SharedPages.LIFE.toNanos() - 1);
        assertThat(of("?a")).isSameAs(first);
        assertThat(of("?b")).isNotSameAs(first);
        pass(1);
        assertThat(of("?a")).isNotSameAs(first);
        assertThat(made).hasValue(3);
    }

    @Test
    void whoAsksLaterDoesNotWaitForAPageOfBefore() throws Exception {
        Waiting slow = new Waiting();
        pass(SharedPages.LIFE.toNanos());

        WebPage fresh = of("?");

        assertThat(slow.page()).isNotSameAs(fresh);
        assertThat(of("?")).isSameAs(fresh);
    }

    @Test
    void whoHasHeardOfAChangeIsShownIt() throws Exception {
        Waiting before = new Waiting();
        WebPage other = of("?other");

        pages.forgetAll(new TotalsChanged());

        WebPage after = of("?");
        assertThat(before.page()).isNotSameAs(after);
        assertThat(of("?")).isSameAs(after);
        assertThat(of("?other")).isNotSameAs(other);
    }

    @Test
    void aFailureIsNotKept() throws SQLException {
        SQLException failure = new SQLException("away");
        assertThatThrownBy(() -> pages.of("?", () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatThrownBy(() -> pages.of("?", () -> {
                    throw new IllegalArgumentException("nobody thought of it");
                }))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(of("?")).isNotNull();
    }

    @Test
    void thereAreNeverMoreThanSoMany() throws SQLException {
        for (int i = 0; i <= SharedPages.MOST; i++) {
            of("?" + i);
        }
        of("?1");
        assertThat(made).hasValue(SharedPages.MOST + 1);
        of("?0");
        assertThat(made).hasValue(SharedPages.MOST + 2);
    }

    @Test
    void whoHasHeardOfAChangeElsewhereAsksWhenPagesOfBeforeAreGone() throws IOException {
        Matcher wait = WAIT.matcher(Files.readString(Path.of("src/main/resources/assets/" + PageFiles.PROGRAM)));
        assertThat(wait.find()).isTrue();
        assertThat(Long.parseLong(wait.group(1).replace("_", ""))).isGreaterThan(SharedPages.LIFE.toMillis());
    }
}
