package org.mineaction.registry.secrecy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Makes the key sets of a registry and changes their keys:
 *
 * <pre>cd quarkus-app
 * java -cp 'app/*:lib/main/*:lib/boot/*' org.mineaction.registry.secrecy.NewKeys COMMAND DIRECTORY</pre>
 *
 * <p>{@code make} writes {@code encryption.json} and {@code hashing.json}, readable by their owner only, into the directory;
 * files that are there are never overwritten. The settings {@code registry.keys.encryption} and {@code registry.keys.hashing}
 * then name these files or hold what is in them. Keep copies apart from those of the database: a database without its keys has
 * lost its personal data, and a copy of both has hidden nothing.
 *
 * <p>{@code add} adds a key to each file, {@code promote} makes the last one primary, {@code prune} drops all others. What is
 * done between these steps, and why in this order, is in the README, "Changing keys".
 */
public final class NewKeys {
    private static final String USAGE = "usage: NewKeys make|add|promote|prune DIRECTORY";

    private NewKeys() {}

    /** Exit code 0 when done, 1 when not, 2 when it is not said what to do. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    static int run(String[] arguments, PrintStream messages) {
        if (arguments.length != 2) {
            messages.println(USAGE);
            return 2;
        }
        try {
            Path directory = Path.of(arguments[1]);
            for (KeyUse use : KeyUse.values()) {
                Path file = directory.resolve(use.setting().substring("registry.keys.".length()) + ".json");
                switch (arguments[0]) {
                    case "make" -> create(file, KeySet.generate(use));
                    case "add" -> replace(file, read(use, file).withNewKey());
                    case "promote" -> replace(file, read(use, file).withLastAsPrimary());
                    case "prune" -> replace(file, read(use, file).withPrimaryAlone());
                    default -> {
                        messages.println(USAGE);
                        return 2;
                    }
                }
            }
            return 0;
        } catch (IOException e) {
            messages.println("Nothing more was written: " + e);
            return 1;
        } catch (WrongKeysException e) {
            messages.println(e.getMessage());
            return 1;
        }
    }

    private static KeySet read(KeyUse use, Path file) {
        return KeySet.read(use, Optional.of(file.toAbsolutePath().toString()));
    }

    private static void create(Path file, KeySet keys) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, keys.json());
    }

    /** Beside it first, so that there is no moment without keys. */
    private static void replace(Path file, KeySet keys) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        create(draft, keys);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
