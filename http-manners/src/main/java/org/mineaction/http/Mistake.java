package org.mineaction.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.mineaction.contract.Text;

/**
 * One thing wrong with a request: where, what, and how it would be right.
 *
 * @param line of a batch, counted from 1 as a text editor counts; null outside batches
 * @param pointer JSON pointer of the field, or the CSV column as one; null when it is not about a field
 * @param parameter name of the query parameter; null when it is not about one
 * @param what the kind of mistake
 * @param detail one sentence for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"line", "pointer", "parameter", "code", "detail"})
public record Mistake(
        Integer line,
        String pointer,
        String parameter,
        @JsonProperty("code") MistakeCode what,
        String detail) {
    /** A mistake of the request as a whole. */
    public static Mistake ofAll(MistakeCode what, String detail) {
        return new Mistake(null, null, null, what, detail);
    }

    /** A mistake of what a pointer points at. */
    public static Mistake of(String pointer, MistakeCode what, String detail) {
        return new Mistake(null, pointer, null, what, detail);
    }

    /** A mistake of a field, told by the field's name and the rule it breaks. */
    public static Mistake at(String pointer, MistakeCode what, String rule) {
        return of(pointer, what, pointer.substring(pointer.lastIndexOf('/') + 1) + " " + rule + ".");
    }

    /** A text that is none the ledger takes. */
    public static Mistake ofText(String pointer, Text.Problem problem, int maxLength) {
        return switch (problem) {
            case EMPTY ->
                at(pointer, RequestMistake.EMPTY_TEXT, "must not be empty; leave the field out, or send null, instead");
            case TOO_LONG ->
                at(pointer, RequestMistake.TEXT_TOO_LONG, "must be at most " + maxLength + " characters long");
            case CONTROL_CHARACTER ->
                at(
                        pointer,
                        RequestMistake.CONTROL_CHARACTER,
                        "must not hold line breaks, control or invisible characters");
            case BROKEN_UNICODE -> at(pointer, RequestMistake.BROKEN_UNICODE, "holds half of a character");
        };
    }

    static Mistake ofParameter(String name, MistakeCode what, String detail) {
        return new Mistake(null, null, name, what, detail);
    }

    /** The same mistake, on a line of a batch. */
    public Mistake onLine(int line) {
        return new Mistake(line, pointer, parameter, what, detail);
    }

    boolean isWhere(Mistake other) {
        return Objects.equals(pointer, other.pointer) && Objects.equals(parameter, other.parameter);
    }
}
