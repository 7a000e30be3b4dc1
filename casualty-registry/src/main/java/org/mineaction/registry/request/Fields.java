package org.mineaction.registry.request;

import static org.mineaction.registry.request.MistakeCode.MISSING_FIELD;
import static org.mineaction.registry.request.MistakeCode.NOT_A_DATE;
import static org.mineaction.registry.request.MistakeCode.NOT_A_TIME;
import static org.mineaction.registry.request.MistakeCode.NOT_A_UUID;
import static org.mineaction.registry.request.MistakeCode.NOT_A_WHOLE_NUMBER;
import static org.mineaction.registry.request.MistakeCode.OUT_OF_RANGE;
import static org.mineaction.registry.request.MistakeCode.UNKNOWN_CODE;
import static org.mineaction.registry.request.MistakeCode.UNKNOWN_FIELD;
import static org.mineaction.registry.request.MistakeCode.WRONG_COUNT;
import static org.mineaction.registry.request.MistakeCode.WRONG_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mineaction.contract.CodeList;
import org.mineaction.contract.Text;

/**
 * Reads one JSON object into values of the right types and remembers every mistake instead of stopping at the first. A field
 * that is absent, null or of the wrong type reads as null. A field nobody asked for is a mistake too.
 */
public final class Fields {
    private static final Pattern LIKE_A_FIELD = Pattern.compile("[a-z][A-Za-z]{0,29}");

    private final JsonNode object;
    private final String at;
    private final Mistakes mistakes;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode object, String at, Mistakes mistakes) {
        this.object = object;
        this.at = at;
        this.mistakes = mistakes;
    }

    /**
     * The fields of a body.
     *
     * @throws RefusedException when it is no JSON object
     */
    public static Fields of(byte[] body) {
        return new Fields(JsonBody.object(body), "", new Mistakes());
    }

    /** The names of the fields that are there, with a value or with null. */
    public Set<String> said() {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A text in normal form, not yet held against any rule. */
    public String text(String name) {
        return typed(name, JsonNode::isTextual, "a text")
                .map(JsonNode::textValue)
                // What cannot be normalised is refused for what it is.
                .map(text -> Text.problem(text, Integer.MAX_VALUE).isPresent() ? text : Text.normalised(text))
                .orElse(null);
    }

    /** A whole number. */
    public Integer wholeNumber(String name) {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        // The range first: it bounds the size of the number before anything is computed with it.
        if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            wrong(name, OUT_OF_RANGE, "is beyond every range");
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            wrong(name, NOT_A_WHOLE_NUMBER, "must be a whole number");
            return null;
        }
        return number.intValueExact();
    }

    /** Any number. */
    public Double decimal(String name) {
        BigDecimal number = number(name);
        return number == null ? null : (Double) number.doubleValue();
    }

    private BigDecimal number(String name) {
        return typed(name, JsonNode::isNumber, "a number")
                .map(JsonNode::decimalValue)
                .orElse(null);
    }

    /** A day of the calendar. */
    public LocalDate date(String name) {
        // Ten characters: no years beyond 9999, which ISO 8601 would write with a sign.
        return parsed(name, 10, LocalDate::parse, NOT_A_DATE, "must be a day of the calendar written as 2021-06-05");
    }

    /** A time of the day, to the minute. */
    public LocalTime time(String name) {
        return parsed(name, 5, LocalTime::parse, NOT_A_TIME, "must be a time of the day written as 14:30");
    }

    private <T> T parsed(String name, int length, Function<String, T> parse, MistakeCode code, String rule) {
        return known(name, text -> text.length() == length ? parse(text, parse) : Optional.empty(), code, rule);
    }

    private static <T> Optional<T> parse(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A UUID. */
    public UUID uuid(String name) {
        return known(name, Requests::uuid, NOT_A_UUID, "must be a UUID of 36 characters");
    }

    /** A code of a list of the contract. */
    public <C> C code(String name, CodeList<C> list, Function<C, String> code) {
        String all = list.all().stream().map(code).collect(Collectors.joining(", "));
        return known(name, list::find, UNKNOWN_CODE, "must be one of " + all);
    }

    /** A code of a list of the registry's own. */
    public <E extends Enum<E>> E code(String name, Class<E> list) {
        E[] all = list.getEnumConstants();
        String names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
        return known(
                name,
                text -> Arrays.stream(all)
                        .filter(one -> one.name().equals(text))
                        .findFirst(),
                UNKNOWN_CODE,
                "must be one of " + names);
    }

    /** A value known by name. */
    public <T> T known(String name, Function<String, Optional<T>> find, MistakeCode unknown, String rule) {
        Optional<JsonNode> node = typed(name, JsonNode::isTextual, "a text");
        Optional<T> found = node.map(JsonNode::textValue).flatMap(find);
        if (node.isPresent() && found.isEmpty()) {
            wrong(name, unknown, rule);
        }
        return found.orElse(null);
    }

    /** A value that must be there, where no constraint says so. */
    public <T> T required(String name, Function<String, T> read) {
        T value = read.apply(name);
        if (value == null) {
            mistakes.note(Mistake.at(at + "/" + name, MISSING_FIELD, "is required"));
        }
        return value;
    }

    /** The fields of an object within this one; null when it is absent. */
    public Fields object(String name) {
        return typed(name, JsonNode::isObject, "an object")
                .map(node -> new Fields(node, at + "/" + name, mistakes))
                .orElse(null);
    }

    /** The fields of each object of a list within this one, null for what is none; null when there is no such list. */
    public List<Fields> objects(String name, int most) {
        JsonNode list = typed(name, JsonNode::isArray, "a list").orElse(null);
        if (list == null) {
            return null;
        }
        if (list.size() > most) {
            wrong(name, WRONG_COUNT, "must be at most " + most);
            return null;
        }
        List<Fields> all = new ArrayList<>();
        for (JsonNode one : list) {
            String pointer = at + "/" + name + "/" + all.size();
            if (one.isObject()) {
                all.add(new Fields(one, pointer, mistakes));
            } else {
                mistakes.note(new Mistake(pointer, null, WRONG_TYPE, "Each of them must be an object."));
                all.add(null);
            }
        }
        return all;
    }

    private Optional<JsonNode> typed(String name, Predicate<JsonNode> rightType, String wanted) {
        asked.add(name);
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!rightType.test(node)) {
            wrong(name, WRONG_TYPE, "must be " + wanted);
            return Optional.empty();
        }
        return Optional.of(node);
    }

    /** Notes that a field breaks a rule. */
    public void wrong(String name, MistakeCode what, String rule) {
        asked.add(name);
        mistakes.note(Mistake.at(at + "/" + name, what, rule));
    }

    /** Notes every field that no rule asked for; by name only if it looks like a field's, for it may be a person's. */
    public void refuseOthers() {
        said().stream().filter(name -> !asked.contains(name)).sorted().forEach(name -> {
            boolean tellable = LIKE_A_FIELD.matcher(name).matches();
            String pointer = tellable ? at + "/" + name : at;
            String detail =
                    tellable ? "There is no field " + name + " here." : "There is a field that is not known here.";
            mistakes.note(pointer, new Mistake(pointer, null, UNKNOWN_FIELD, detail));
        });
    }

    /** All that was found wrong with this object and those within it. */
    public Mistakes mistakes() {
        return mistakes;
    }
}
