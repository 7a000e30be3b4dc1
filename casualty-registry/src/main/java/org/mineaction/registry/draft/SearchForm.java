package org.mineaction.registry.draft;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import org.mineaction.http.Fields;
import org.mineaction.registry.request.Codes;

/** Reads for what name somebody looks, and why. */
@Singleton
public final class SearchForm {
    private final Validator validator;

    public SearchForm(Validator validator) {
        this.validator = validator;
    }

    /**
     * A search as it was sent.
     *
     * @param name personal
     * @param purpose why
     */
    public record Search<P>(
            @NotNull @PlainText(max = 200) String name,
            @NotNull P purpose) {
        /** It is somebody's name. */
        @Override
        public String toString() {
            return "Search";
        }
    }

    /** The search in a body; every mistake in it at once. */
    public <P extends Enum<P>> Search<P> read(Fields fields, Class<P> purposes) {
        Search<P> search = new Search<>(fields.text("name"), Codes.of(fields, "purpose", purposes));
        fields.refuseOthers();
        validator.validate(search).stream().map(Violations::mistake).forEach(fields.mistakes()::note);
        fields.mistakes().check();
        return search;
    }
}
