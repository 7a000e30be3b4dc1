package org.mineaction.statistics.problem;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the query parameters of a request and collects everything that is wrong with them. */
public final class Parameters {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final UriInfo uri;
    private final List<ParameterError> errors = new ArrayList<>();

    /**
     * The parameters of a request.
     *
     * @param uri of the request
     * @param known all names it may have
     */
    public Parameters(UriInfo uri, Set<String> known) {
        this.uri = uri;
        for (String name : uri.getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                refuse(name, "unknown-parameter", "There is no such parameter here.");
            } else if (uri.getQueryParameters().get(name).size() > 1) {
                refuse(name, "repeated-parameter", "It is given more than once; separate values by commas.");
            }
        }
    }

    /** The value of a parameter, if it is given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name));
    }

    /** A local date written as 2021-06-01. */
    public LocalDate date(String name, LocalDate otherwise) {
        return text(name).map(text -> date(name, text, otherwise)).orElse(otherwise);
    }

    private LocalDate date(String name, String text, LocalDate otherwise) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Refused below, like what is no date at all.
        }
        refuse(name, "invalid-date", "A date is written as 2021-06-01.");
        return otherwise;
    }

    /** A whole number from 1 on. */
    public int number(String name, int max, int otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        int number = NUMBER.matcher(text.get()).matches() ? Integer.parseInt(text.get()) : 0;
        if (number < 1 || number > max) {
            refuse(name, "invalid-number", "It must be a number from 1 to " + max + ".");
        }
        return number;
    }

    /**
     * Values separated by commas, each of which must be known; in the order given, without repeats.
     *
     * @param find the value of a word, if there is one
     * @param error the code of the error when there is none
     */
    public <T> List<T> list(String name, Function<String, Optional<T>> find, String error) {
        Set<T> found = new LinkedHashSet<>();
        for (String word : text(name).map(text -> text.split(",", -1)).orElse(new String[0])) {
            Optional<T> value = find.apply(word.strip());
            value.ifPresentOrElse(found::add, () -> refuse(name, error, "One of its values is not known here."));
        }
        return List.copyOf(found);
    }

    /** Notes a mistake; each of a kind once for a parameter. */
    public void refuse(String name, String code, String detail) {
        ParameterError error = new ParameterError(name, code, detail);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws WrongParametersException when anything was refused
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new WrongParametersException(errors);
        }
    }
}
