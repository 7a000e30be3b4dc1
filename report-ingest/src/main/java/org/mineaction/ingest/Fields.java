package org.mineaction.ingest;

import static org.mineaction.ingest.MistakeCode.BROKEN_UNICODE;
import static org.mineaction.ingest.MistakeCode.CONTROL_CHARACTER;
import static org.mineaction.ingest.MistakeCode.EMPTY_TEXT;
import static org.mineaction.ingest.MistakeCode.MISSING_FIELD;
import static org.mineaction.ingest.MistakeCode.NOT_A_DATE;
import static org.mineaction.ingest.MistakeCode.NOT_A_UUID;
import static org.mineaction.ingest.MistakeCode.NOT_A_WHOLE_NUMBER;
import static org.mineaction.ingest.MistakeCode.OUT_OF_RANGE;
import static org.mineaction.ingest.MistakeCode.TEXT_TOO_LONG;
import static org.mineaction.ingest.MistakeCode.UNKNOWN_FIELD;
import static org.mineaction.ingest.MistakeCode.WRONG_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mineaction.contract.CodeList;
import org.mineaction.contract.Text;

/**
 * Reads the fields of one JSON object by rule and remembers every mistake instead of stopping at the first. A field that is
 * absent, null or wrong reads as null; {@link #flawless} tells whether what was read can be used. A field nobody asked for is
 * a mistake too, so the rules name the fields once.
 */
final class Fields {
    /** Whether a field must be there. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** More of one report would only fill the answer. */
    private static final int MOST_MISTAKES = 20;

    private final JsonNode object;
    private final String at;
    private final List<Mistake> mistakes;
    private final List<String> asked = new ArrayList<>();

    Fields(JsonNode object) {
        this(object, "", new ArrayList<>());
    }

    private Fields(JsonNode object, String at, List<Mistake> mistakes) {
        this.object = object;
        this.at = at;
        this.mistakes = mistakes;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    String text(String name, Need need, int maxLength) {
        return typed(name, need, JsonNode::isTextual, "a text")
                .map(node -> text(name, node.textValue(), maxLength))
                .orElse(null);
    }

    private String text(String name, String written, int maxLength) {
        String text = Text.normalised(written);
        Optional<Text.Problem> problem =
                Text.problem(written, Integer.MAX_VALUE).or(() -> Text.problem(text, maxLength));
        problem.ifPresent(found -> {
            switch (found) {
                case EMPTY -> wrong(name, EMPTY_TEXT, "must not be empty; leave the field out instead");
                case TOO_LONG -> wrong(name, TEXT_TOO_LONG, "must be at most " + maxLength + " characters long");
                case CONTROL_CHARACTER ->
                    wrong(name, CONTROL_CHARACTER, "must not hold line breaks, control or invisible characters");
                case BROKEN_UNICODE -> wrong(name, BROKEN_UNICODE, "holds half of a character");
            }
        });
        return problem.isPresent() ? null : text;
    }

    Integer wholeNumber(String name, Need need, int min, int max, MistakeCode outOfRange) {
        BigDecimal number = number(name, need);
        if (number == null) {
            return null;
        }
        // The range first: it bounds the size of the number before anything is computed with it.
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            wrong(name, outOfRange, "must be from " + min + " to " + max);
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            wrong(name, NOT_A_WHOLE_NUMBER, "must be a whole number");
            return null;
        }
        return number.intValueExact();
    }

    Double decimal(String name, Need need, double min, double max) {
        BigDecimal number = number(name, need);
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            wrong(name, OUT_OF_RANGE, "must be from " + plain(min) + " to " + plain(max));
            return null;
        }
        return number.doubleValue();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private BigDecimal number(String name, Need need) {
        return typed(name, need, JsonNode::isNumber, "a number")
                .map(JsonNode::decimalValue)
                .orElse(null);
    }

    LocalDate date(String name, Need need) {
        return typed(name, need, JsonNode::isTextual, "a date")
                .map(node -> date(name, node.textValue()))
                .orElse(null);
    }

    private LocalDate date(String name, String text) {
        try {
            // Ten characters: no years beyond 9999, which ISO 8601 would write with a sign.
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Said below, as for every other text that is no date.
        }
        wrong(name, NOT_A_DATE, "must be a day of the calendar written as 2021-06-05");
        return null;
    }

    UUID uuid(String name, Need need) {
        return known(name, need, ReportIdentity::parse, NOT_A_UUID, "must be a UUID of 36 characters");
    }

    Boolean yesOrNo(String name) {
        return typed(name, Need.OPTIONAL, JsonNode::isBoolean, "true or false")
                .map(JsonNode::booleanValue)
                .orElse(null);
    }

    /** A value known by name, such as a code or a district. */
    <T> T known(String name, Need need, Function<String, Optional<T>> find, MistakeCode unknown, String detail) {
        return typed(name, need, JsonNode::isTextual, "a text")
                .map(node -> {
                    Optional<T> found = find.apply(node.textValue());
                    if (found.isEmpty()) {
                        wrong(name, unknown, detail);
                    }
                    return found.orElse(null);
                })
                .orElse(null);
    }

    /** The rule of a code over HTTP, in words. */
    static <C> String mustBeOneOf(CodeList<C> list, Function<C, String> code) {
        return "must be one of " + list.all().stream().map(code).collect(Collectors.joining(", "));
    }

    /** The fields of an object within this one; null when it is absent. */
    Fields object(String name) {
        return typed(name, Need.OPTIONAL, JsonNode::isObject, "an object")
                .map(node -> new Fields(node, at + "/" + name, mistakes))
                .orElse(null);
    }

    private Optional<JsonNode> typed(String name, Need need, Predicate<JsonNode> rightType, String wanted) {
        asked.add(name);
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            if (need == Need.REQUIRED) {
                wrong(name, MISSING_FIELD, "is required");
            }
            return Optional.empty();
        }
        if (!rightType.test(node)) {
            wrong(name, WRONG_TYPE, "must be " + wanted);
            return Optional.empty();
        }
        return Optional.of(node);
    }

    /** Notes that a field breaks a rule. */
    void wrong(String name, MistakeCode what, String rule) {
        asked.add(name);
        note(new Mistake(null, at + "/" + name, what, name + " " + rule + "."));
    }

    void note(Mistake mistake) {
        if (!isFull()) {
            mistakes.add(mistake);
        }
    }

    private boolean isFull() {
        return mistakes.size() >= MOST_MISTAKES;
    }

    /** Notes every field that no rule asked for. */
    void refuseOthers() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext() && !isFull(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                String pointer = at + "/" + Quoted.pointer(name);
                note(new Mistake(null, pointer, UNKNOWN_FIELD, "There is no field " + Quoted.text(name) + " here."));
            }
        }
    }

    boolean flawless() {
        return mistakes.isEmpty();
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
