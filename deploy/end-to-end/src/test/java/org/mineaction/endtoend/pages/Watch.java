package org.mineaction.endtoend.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What no page of ours may do: ask another host than its own, or complain to the console, where the browser also says what the
 * page's own policy (CSP) has kept it from.
 */
final class Watch {
    private static final Set<String> COMPLAINTS = Set.of("error", "warning");

    private final List<String> hosts;
    private final List<String> expected = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    /**
     * Nothing is watched yet.
     *
     * @param hosts the addresses that may be asked, without a slash at the end
     */
    Watch(List<String> hosts) {
        this.hosts = hosts;
    }

    /** From now on all pages of a reader are watched. */
    void over(BrowserContext reader) {
        reader.onRequest(this::look);
        reader.onConsoleMessage(this::listen);
        reader.onWebError(error -> seen.add("Not caught: " + error.error()));
    }

    /** The browser says something with this text in it because of what the test does, not the page. */
    void expect(String text) {
        expected.add(text);
    }

    /** What the pages did. */
    List<String> complaints() {
        return seen.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    private void look(Request request) {
        String address = request.url();
        boolean ours = hosts.stream().anyMatch(host -> address.startsWith(host + "/"));
        // These are in the page itself; they are asked of nobody.
        if (!ours && !address.startsWith("data:") && !address.startsWith("blob:")) {
            seen.add("Asked of another host: " + address);
        }
    }

    private void listen(ConsoleMessage message) {
        if (COMPLAINTS.contains(message.type())) {
            seen.add(message.type() + " in the console: " + message.text() + " (" + message.location() + ")");
        }
    }
}
