package org.mineaction.registry.request;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the query parameters of a request and collects everything that is wrong with them. */
public final class Parameters {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern LIKE_A_NAME = Pattern.compile("[a-z][A-Za-z]{0,29}");

    private final MultivaluedMap<String, String> given;
    private final Mistakes mistakes = new Mistakes();

    /**
     * The parameters of a request.
     *
     * @param uri of the request
     * @param known all names it may have
     */
    public Parameters(UriInfo uri, Set<String> known) {
        this(uri.getQueryParameters(), known);
    }

    Parameters(MultivaluedMap<String, String> given, Set<String> known) {
        this.given = given;
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                String tellable = LIKE_A_NAME.matcher(name).matches() ? name : null;
                refuse(tellable, MistakeCode.UNKNOWN_PARAMETER, "There is no such parameter here.");
            } else if (values.size() > 1) {
                refuse(name, MistakeCode.REPEATED_PARAMETER, "It is given more than once; separate values by commas.");
            }
        });
    }

    /** Refuses every parameter where there are none: one that is not heeded would mislead. */
    public static void none(UriInfo uri) {
        new Parameters(uri, Set.of()).check();
    }

    /** The value of a parameter, if it is given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.getFirst(name));
    }

    /** A local date written as 2021-06-01. */
    public LocalDate date(String name, LocalDate otherwise) {
        return one(name, Parameters::date, "A date is written as 2021-06-01.", otherwise);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A whole number from 1 on. */
    public int number(String name, int max, int otherwise) {
        return one(name, text -> number(text, max), "It must be a number from 1 to " + max + ".", otherwise);
    }

    private static Optional<Integer> number(String text, int max) {
        return Optional.of(text)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= max);
    }

    /** One value that must be known. */
    public <T> T one(String name, Function<String, Optional<T>> find, String rule, T otherwise) {
        Optional<String> text = text(name);
        Optional<T> found = text.flatMap(find);
        if (text.isPresent() && found.isEmpty()) {
            refuse(name, MistakeCode.WRONG_PARAMETER, rule);
        }
        return found.orElse(otherwise);
    }

    /** A name of an enum's constants. */
    public <E extends Enum<E>> E code(String name, Class<E> list, E otherwise) {
        E[] all = list.getEnumConstants();
        return one(
                name,
                text -> Arrays.stream(all)
                        .filter(one -> one.name().equals(text))
                        .findFirst(),
                "It must be one of "
                        + String.join(", ", Arrays.stream(all).map(Enum::name).toList()) + ".",
                otherwise);
    }

    /** Values separated by commas, each of which must be known; in the order given, without repeats. */
    public <T> List<T> list(String name, Function<String, Optional<T>> find) {
        Set<T> found = new LinkedHashSet<>();
        for (String word : text(name).map(text -> text.split(",", -1)).orElse(new String[0])) {
            Optional<T> value = find.apply(word.strip());
            value.ifPresentOrElse(
                    found::add,
                    () -> refuse(name, MistakeCode.WRONG_PARAMETER, "One of its values is not known here."));
        }
        return List.copyOf(found);
    }

    /** Notes a mistake; the first of a parameter says enough. */
    public void refuse(String name, MistakeCode what, String detail) {
        if (!mistakes.has("?" + name)) {
            mistakes.note("?" + name, Mistake.ofParameter(name, what, detail));
        }
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedException when anything was refused
     */
    public void check() {
        mistakes.check();
    }
}
