package org.mineaction.statistics.problem;

import java.util.List;

/** A request with parameters that cannot be understood. */
public final class WrongParametersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ParameterError> errors;

    /**
     * A request with these mistakes.
     *
     * @param errors at least one
     */
    public WrongParametersException(List<ParameterError> errors) {
        super(errors.size() + " wrong parameters");
        this.errors = List.copyOf(errors);
    }

    /** Every one of them. */
    public List<ParameterError> errors() {
        return errors;
    }
}
