package org.mineaction.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Renders manifests as whoever applies them does. */
final class Kubectl {
    private static final String MISSING = "kubectl is missing: install version 1.27 or newer and put it on the PATH"
            + " (https://kubernetes.io/docs/tasks/tools).";

    private Kubectl() {}

    /**
     * What a kustomization comes to.
     *
     * @throws IllegalStateException when kubectl is missing or refuses, with what it says
     */
    static String kustomize(Path directory) {
        try {
            Process process = new ProcessBuilder("kubectl", "kustomize", directory.toString()).start();
            CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String rendered = text(process.getInputStream());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("kubectl kustomize " + directory + ": " + said.join());
            }
            return rendered;
        } catch (IOException e) {
            throw new IllegalStateException(MISSING, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
