package org.mineaction.http;

import static org.mineaction.http.RequestMistake.MISSING_FIELD;
import static org.mineaction.http.RequestMistake.NOT_A_DATE;
import static org.mineaction.http.RequestMistake.NOT_A_UUID;
import static org.mineaction.http.RequestMistake.NOT_A_WHOLE_NUMBER;
import static org.mineaction.http.RequestMistake.OUT_OF_RANGE;
import static org.mineaction.http.RequestMistake.WRONG_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mineaction.contract.CodeList;
import org.mineaction.contract.Text;

/**
 * Reads the fields of one JSON object and remembers every mistake instead of stopping at the first. A field that is absent,
 * null or wrong reads as null; {@link #flawless} tells whether what was read can be used. A field nobody asked for is a
 * mistake too, so the rules name the fields once.
 */
public final class Fields {
    private final JsonNode object;
    private final String at;
    private final Mistakes mistakes;
    private final BiFunction<String, String, Mistake> unknown;
    private final List<String> asked = new ArrayList<>();

    /**
     * The fields of an object.
     *
     * @param mostMistakes how many are noted
     * @param unknown the mistake that a field is, of which the pointer to the object around it and its name are given; a service
     *     decides how much of such a name it repeats
     */
    public Fields(JsonNode object, int mostMistakes, BiFunction<String, String, Mistake> unknown) {
        this(object, "", new Mistakes(mostMistakes), unknown);
    }

    private Fields(JsonNode object, String at, Mistakes mistakes, BiFunction<String, String, Mistake> unknown) {
        this.object = object;
        this.at = at;
        this.mistakes = mistakes;
        this.unknown = unknown;
    }

    /** Whether a field is there and not null, right or wrong. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** The names of the fields that are there, with a value or with null. */
    public Set<String> said() {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Notes that a field is missing, if it is; what it was read as is given back. */
    public <T> T required(String name, T value) {
        if (value == null && !has(name)) {
            wrong(name, MISSING_FIELD, "is required");
        }
        return value;
    }

    /** A text in normal form, not yet held against any rule. */
    public String text(String name) {
        JsonNode node = typed(name, JsonNode::isTextual, "a text");
        if (node == null) {
            return null;
        }
        String written = node.textValue();
        // What cannot be normalised is refused for what it is.
        return Text.problem(written, Integer.MAX_VALUE).isPresent() ? written : Text.normalised(written);
    }

    /** A text as the ledger takes them ({@link Text}), in normal form. */
    public String text(String name, int maxLength) {
        String text = text(name);
        Optional<Text.Problem> problem = text == null ? Optional.empty() : Text.problem(text, maxLength);
        problem.ifPresent(found -> mistakes.note(Mistake.ofText(at + "/" + name, found, maxLength)));
        return problem.isPresent() ? null : text;
    }

    /** A whole number from one to another. */
    public Integer wholeNumber(String name, int min, int max, MistakeCode outOfRange) {
        BigDecimal number = number(name);
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

    /** A number from one to another. */
    public Double decimal(String name, double min, double max) {
        BigDecimal number = number(name);
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

    /** A number above zero, up to another. */
    public Double positive(String name, double max) {
        Double number = decimal(name, 0, max);
        if (number != null && number <= 0) {
            wrong(name, OUT_OF_RANGE, "must be more than 0");
            return null;
        }
        return number;
    }

    private BigDecimal number(String name) {
        JsonNode node = typed(name, JsonNode::isNumber, "a number");
        return node == null ? null : node.decimalValue();
    }

    /** A day of the calendar. */
    public LocalDate date(String name) {
        return known(name, Strict::date, NOT_A_DATE, "must be a day of the calendar written as 2021-06-05");
    }

    /** A UUID, written in full. */
    public UUID uuid(String name) {
        return known(name, Strict::uuid, NOT_A_UUID, "must be a UUID of 36 characters");
    }

    /** True or false. */
    public Boolean yesOrNo(String name) {
        JsonNode node = typed(name, JsonNode::isBoolean, "true or false");
        return node == null ? null : (Boolean) node.booleanValue();
    }

    /** A value known by what is written, such as a code or a district. */
    public <T> T known(String name, Function<String, Optional<T>> find, MistakeCode unknownValue, String rule) {
        JsonNode node = typed(name, JsonNode::isTextual, "a text");
        if (node == null) {
            return null;
        }
        T found = find.apply(node.textValue()).orElse(null);
        if (found == null) {
            wrong(name, unknownValue, rule);
        }
        return found;
    }

    /** The rule of a code over HTTP, in words. */
    public static <C> String mustBeOneOf(CodeList<C> list, Function<C, String> code) {
        return "must be one of " + list.all().stream().map(code).collect(Collectors.joining(", "));
    }

    /** The fields of an object within this one; null when it is absent. */
    public Fields object(String name) {
        return object(name, "an object");
    }

    /** The same of an object that is something special, told in words to whoever sends something else. */
    public Fields object(String name, String wanted) {
        JsonNode node = typed(name, JsonNode::isObject, wanted);
        return node == null ? null : within(node, at + "/" + name);
    }

    /** The fields of each object of a list within this one, null for what is none; null when there is no such list. */
    public List<Fields> objects(String name, int most, MistakeCode tooMany) {
        JsonNode list = list(name);
        if (list == null) {
            return null;
        }
        if (list.size() > most) {
            wrong(name, tooMany, "must be at most " + most);
            return null;
        }
        List<Fields> all = new ArrayList<>();
        for (JsonNode one : list) {
            String pointer = at + "/" + name + "/" + all.size();
            if (!one.isObject()) {
                mistakes.note(Mistake.of(pointer, WRONG_TYPE, "Each of them must be an object."));
            }
            all.add(one.isObject() ? within(one, pointer) : null);
        }
        return all;
    }

    /** What each text of a list means; null when there is no such list, or something is wrong with it. */
    public <T> List<T> knownOfEach(
            String name, int most, Function<String, Optional<T>> find, MistakeCode unknownValue, String rule) {
        JsonNode list = list(name);
        if (list == null) {
            return null;
        }
        if (list.isEmpty() || list.size() > most) {
            wrong(name, OUT_OF_RANGE, "must be a list of 1 to " + most);
            return null;
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            Optional<T> found = one.isTextual() ? find.apply(one.textValue()) : Optional.empty();
            if (found.isEmpty()) {
                MistakeCode what = one.isTextual() ? unknownValue : WRONG_TYPE;
                mistakes.note(Mistake.of(at + "/" + name + "/" + i, what, "Each of " + name + " " + rule + "."));
            }
            found.ifPresent(all::add);
        }
        return all.size() == list.size() ? all : null;
    }

    /** A list, to be read by a rule of its own. */
    public JsonNode list(String name) {
        return typed(name, JsonNode::isArray, "a list");
    }

    private Fields within(JsonNode node, String pointer) {
        return new Fields(node, pointer, mistakes, unknown);
    }

    private JsonNode typed(String name, Predicate<JsonNode> rightType, String wanted) {
        asked.add(name);
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!rightType.test(node)) {
            wrong(name, WRONG_TYPE, "must be " + wanted);
            return null;
        }
        return node;
    }

    /** Notes that a field breaks a rule. */
    public void wrong(String name, MistakeCode what, String rule) {
        asked.add(name);
        mistakes.note(Mistake.of(at + "/" + name, what, name + " " + rule + "."));
    }

    /** Notes every field that no rule asked for. */
    public void refuseOthers() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext() && !mistakes.isFull(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                mistakes.note(unknown.apply(at, name));
            }
        }
    }

    /** Whether nothing was found wrong, with this object and those around and within it. */
    public boolean flawless() {
        return mistakes.isEmpty();
    }

    /** All that was found wrong with this object and those around and within it. */
    public Mistakes mistakes() {
        return mistakes;
    }
}
