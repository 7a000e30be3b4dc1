package org.mineaction.kubernetes;

import java.nio.file.Path;

/** What is applied. */
enum Overlay {
    SMALL("overlays/small"),
    PRODUCTION("overlays/production"),
    /** With a component that neither of the others has. */
    REGISTRY_ON_THE_PUBLIC_HOST("src/test/kustomize/registry-ingress");

    private final String directory;

    Overlay(String directory) {
        this.directory = directory;
    }

    Path directory() {
        return Path.of(directory);
    }
}
