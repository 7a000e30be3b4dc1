package org.mineaction.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One thing wrong with a request: where, what, and how it would be right.
 *
 * @param line of the batch, counted from 1 as a text editor counts; null outside batches
 * @param pointer JSON pointer of the field, or the CSV column as one; null when it is about the whole
 * @param what the kind of mistake
 * @param detail one sentence for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"line", "pointer", "code", "detail"})
record Mistake(
        Integer line, String pointer, @JsonProperty("code") MistakeCode what, String detail) {
    /** A mistake of the request as a whole. */
    static Mistake ofAll(MistakeCode what, String detail) {
        return new Mistake(null, null, what, detail);
    }

    Mistake onLine(int line) {
        return new Mistake(line, pointer, what, detail);
    }
}
