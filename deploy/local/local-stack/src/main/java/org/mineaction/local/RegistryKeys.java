package org.mineaction.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The keys a registry on this machine encrypts and hashes with. They are made by the registry's own program, which alone
 * knows what they look like, and kept for as long as its rows are.
 *
 * @param directory where they are, readable by their owner only
 */
record RegistryKeys(Path directory) {
    private static final String PROGRAM = "org.mineaction.registry.secrecy.NewKeys";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    RegistryKeys {
        directory = directory.toAbsolutePath();
    }

    String encryption() {
        return directory.resolve("encryption.json").toString();
    }

    String hashing() {
        return directory.resolve("hashing.json").toString();
    }

    /**
     * Makes them unless they are there.
     *
     * @param packaged the directory the registry was packaged into
     */
    void createMissing(Path packaged) {
        Directories.createWhole(directory, draft -> create(draft, packaged));
    }

    private static void create(Path draft, Path packaged) {
        String classPath = "%1$s/app/*:%1$s/lib/main/*:%1$s/lib/boot/*".formatted(packaged);
        Path log = draft.resolve("log");
        ChildProcess program = ChildProcess.start(
                JavaCommand.of(List.of("-cp", classPath), List.of(PROGRAM, "make", draft.toString())), Map.of(), log);
        if (!program.endsWithin(PATIENCE)) {
            program.kill();
        }
        if (program.exitCode() != 0) {
            throw StartFailure.withLog("The registry's keys cannot be made", log);
        }
    }
}
