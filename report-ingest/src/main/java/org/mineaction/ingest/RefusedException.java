package org.mineaction.ingest;

import java.util.List;

/** The request cannot be accepted, and why. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    RefusedException(List<Mistake> mistakes) {
        super("refused", null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    RefusedException(MistakeCode what, String detail) {
        this(List.of(Mistake.ofAll(what, detail)));
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
