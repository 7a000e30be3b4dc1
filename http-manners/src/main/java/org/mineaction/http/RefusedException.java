package org.mineaction.http;

import java.util.List;

/** The request cannot be met, and why. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** Refuses for these mistakes, of which there is at least one. */
    public RefusedException(List<Mistake> mistakes) {
        super("refused", null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    /** Refuses for a mistake of the request as a whole. */
    public RefusedException(MistakeCode what, String detail) {
        this(List.of(Mistake.ofAll(what, detail)));
    }

    /** Every one of them. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
