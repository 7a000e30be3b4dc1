package org.mineaction.http;

import static org.mineaction.http.RequestMistake.REPEATED_PARAMETER;
import static org.mineaction.http.RequestMistake.UNKNOWN_PARAMETER;
import static org.mineaction.http.RequestMistake.WRONG_PARAMETER;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the query parameters of a request and collects everything that is wrong with them: the first mistake of each. */
public final class Parameters {
    /** More would only fill the answer. */
    private static final int MOST_MISTAKES = 100;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern LIKE_A_NAME = Pattern.compile("[a-z][A-Za-z]{0,29}");

    private final MultivaluedMap<String, String> given;
    private final Mistakes mistakes = new Mistakes(MOST_MISTAKES);

    /**
     * The parameters of a request.
     *
     * @param uri of the request
     * @param known all names it may have
     */
    public Parameters(UriInfo uri, Set<String> known) {
        this(uri.getQueryParameters(), known, false);
    }

    private Parameters(MultivaluedMap<String, String> given, Set<String> known, boolean mayHaveOthers) {
        this.given = given;
        given.forEach((name, values) -> {
            if (known.contains(name) && values.size() > 1) {
                note(name, REPEATED_PARAMETER, "It is given more than once; separate values by commas.");
            } else if (!known.contains(name) && !mayHaveOthers) {
                unknown(name, known);
            }
        });
    }

    /** Those of a page, whose links gather others on their way: these are not heeded. */
    public static Parameters ofPage(UriInfo uri, Set<String> known) {
        return new Parameters(uri.getQueryParameters(), known, true);
    }

    /** By name only if it looks like a parameter's, for whoever mistakes its place may write anything there. */
    private void unknown(String name, Set<String> known) {
        note(
                LIKE_A_NAME.matcher(name).matches() ? name : null,
                UNKNOWN_PARAMETER,
                known.isEmpty()
                        ? "This call has no parameters."
                        : "There is no such parameter here; there are " + String.join(", ", new TreeSet<>(known))
                                + ".");
    }

    /** Refuses every parameter where there are none: one that is not heeded would mislead. */
    public static void none(UriInfo uri) {
        if (!uri.getQueryParameters().isEmpty()) {
            new Parameters(uri, Set.of()).check();
        }
    }

    /** The value of a parameter, if it is given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.getFirst(name));
    }

    /** A local date written as 2021-06-01. */
    public LocalDate date(String name, LocalDate otherwise) {
        return one(name, Strict::date, "A date is written as 2021-06-01.", otherwise);
    }

    /** Refuses a period, read from these two, that ends before it begins. */
    public void inOrder(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            refuse("from", "The period ends before it begins.");
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

    /** Where a page begins, which the page before has said. */
    public <T> T after(Function<String, Optional<T>> find, T first) {
        return one("after", find, "It is taken from the page before, as it is.", first);
    }

    /** One value that must be known. */
    public <T> T one(String name, Function<String, Optional<T>> find, String rule, T otherwise) {
        Optional<String> text = text(name);
        Optional<T> found = text.flatMap(find);
        if (text.isPresent() && found.isEmpty()) {
            refuse(name, rule);
        }
        return found.orElse(otherwise);
    }

    /** One of these values, as its text is. */
    public <T> T oneOf(String name, List<T> all, T otherwise) {
        return one(
                name,
                text -> all.stream().filter(one -> one.toString().equals(text)).findFirst(),
                "It must be one of "
                        + String.join(", ", all.stream().map(Object::toString).toList()) + ".",
                otherwise);
    }

    /** Values separated by commas, each of which must be known; in the order given, without repeats. */
    public <T> List<T> list(String name, Function<String, Optional<T>> find) {
        Set<T> found = new LinkedHashSet<>();
        for (String word : text(name).map(text -> text.split(",", -1)).orElse(new String[0])) {
            Optional<T> value = find.apply(word.strip());
            value.ifPresentOrElse(found::add, () -> refuse(name, "One of its values is not known here."));
        }
        return List.copyOf(found);
    }

    /** Notes that a parameter breaks a rule. */
    public void refuse(String name, String rule) {
        note(name, WRONG_PARAMETER, rule);
    }

    private void note(String name, MistakeCode what, String detail) {
        mistakes.note(Mistake.ofParameter(name, what, detail));
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
