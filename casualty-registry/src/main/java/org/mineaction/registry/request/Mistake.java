package org.mineaction.registry.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One thing wrong with a request: where, what, and how it would be right. Never what was written: it may be somebody's name.
 *
 * @param pointer JSON pointer of the field; null when it is not about a field
 * @param parameter name of the query parameter; null when it is not about one
 * @param what the kind of mistake
 * @param detail one sentence for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"pointer", "parameter", "code", "detail"})
public record Mistake(
        String pointer,
        String parameter,
        @JsonProperty("code") MistakeCode what,
        String detail) {
    /** A mistake of the request as a whole. */
    public static Mistake ofAll(MistakeCode what, String detail) {
        return new Mistake(null, null, what, detail);
    }

    /** A mistake of a field, told by the field's name and the rule it breaks. */
    public static Mistake at(String pointer, MistakeCode what, String rule) {
        return new Mistake(pointer, null, what, pointer.substring(pointer.lastIndexOf('/') + 1) + " " + rule + ".");
    }

    static Mistake ofParameter(String name, MistakeCode what, String detail) {
        return new Mistake(null, name, what, detail);
    }
}
