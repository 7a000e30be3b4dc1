package org.mineaction.endtoend.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by Playwright: one for all tests of this JVM, with which it ends. */
final class Chromium {
    /** How long a page is waited for, milliseconds: on two busy cores, never for its own sake. */
    static final int PATIENCE = 15_000;

    private static final String NAME = "chromium";
    private static final String MISSING =
            NAME + " is not on the PATH: start the tests by deploy/local/test, which installs it"
                    + " where it can, or install it (on Debian, as root: apt-get install chromium).";
    /** Root has no sandbox, a server no graphics; and nothing is to be asked of anybody but the pages' own hosts. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser shared;

    private Chromium() {}

    /**
     * The browser, started when it is first asked for.
     *
     * @throws IllegalStateException saying what to install, when there is none
     */
    static synchronized Browser shared() {
        if (shared == null) {
            shared = launch(executable(System.getenv().getOrDefault("PATH", "")));
        }
        return shared;
    }

    private static Browser launch(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        // What it unpacks goes with the other leavings of a build, even if this JVM is killed.
        System.setProperty("playwright.driver.tmpdir", temporary().toString());
        // It would fetch browsers of its own otherwise.
        Map<String, String> ours = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(ours))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    private static Path temporary() {
        try {
            return Files.createDirectories(Path.of("target/playwright").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where it is.
     *
     * @param path the directories to look in, as the variable PATH has them
     * @throws IllegalStateException saying what to install, when it is in none of them
     */
    static Path executable(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .map(directory -> Path.of(directory, NAME))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(MISSING));
    }
}
