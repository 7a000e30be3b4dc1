package org.mineaction.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The signals the local stack sends. {@link ProcessHandle} knows two of them only, so the shell's {@code kill} is used. */
enum Signal {
    INT,
    TERM,
    KILL,
    STOP,
    CONT;

    /** Sends this signal to all of them at once; those that are gone already are none of its business. */
    void send(Collection<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -s \"$0\" \"$@\"", name()));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot send " + this, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
