package org.mineaction.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A published list of codes. Lists grow: a reader of Kafka meets codes newer than itself and must keep them, so the types
 * behind a list hold any well-formed code, while only the codes known here are accepted over HTTP.
 *
 * @param <C> the type of one code
 */
public final class CodeList<C> {
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final Map<String, C> known = new LinkedHashMap<>();
    private final Map<String, C> aliases = new LinkedHashMap<>();

    @SafeVarargs
    CodeList(Function<C, String> code, C... all) {
        for (C one : all) {
            known.put(code.apply(one), one);
        }
    }

    CodeList<C> alias(String alias, C code) {
        aliases.put(alias, code);
        return this;
    }

    /** All known codes, in the order they are published. */
    public List<C> all() {
        return List.copyOf(known.values());
    }

    /** The known code written exactly so, if there is one. */
    public Optional<C> find(String code) {
        return Optional.ofNullable(known.get(code));
    }

    /** As {@link #find}, but also by an alias, and in any case with spaces or hyphens, as people type into spreadsheets. */
    public Optional<C> findByAlias(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return find(code).or(() -> Optional.ofNullable(aliases.get(code)));
    }

    C orElse(String code, Function<String, C> unknown) {
        C found = known.get(code);
        return found != null ? found : unknown.apply(code);
    }

    static void check(String field, String code) {
        if (code == null || !WELL_FORMED.matcher(code).matches()) {
            throw new IllegalArgumentException(field + " must be a code of capital letters, digits and _, at most 40");
        }
    }
}
