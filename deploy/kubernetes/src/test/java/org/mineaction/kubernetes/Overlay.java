package org.mineaction.kubernetes;

import java.nio.file.Path;

/** What is applied. */
enum Overlay {
    SMALL("overlays/small"),
    PRODUCTION("overlays/production"),
    /** Production with the components that neither of the others has. */
    EVERYTHING("src/test/kustomize/everything"),
    /** Production with a database from its backups. */
    RESTORED("src/test/kustomize/restored");

    private final String directory;

    Overlay(String directory) {
        this.directory = directory;
    }

    Path directory() {
        return Path.of(directory);
    }
}
