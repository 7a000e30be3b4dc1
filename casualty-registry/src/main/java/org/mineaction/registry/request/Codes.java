package org.mineaction.registry.request;

import java.util.Arrays;
import java.util.function.Function;
import org.mineaction.contract.CodeList;
import org.mineaction.http.Fields;

/** Fields that hold codes. */
public final class Codes {
    private Codes() {}

    /** A code of a list of the contract. */
    public static <C> C of(Fields fields, String name, CodeList<C> list, Function<C, String> code) {
        return fields.known(name, list::find, RegistryMistake.UNKNOWN_CODE, Fields.mustBeOneOf(list, code));
    }

    /** A code of a list of the registry's own. */
    public static <E extends Enum<E>> E of(Fields fields, String name, Class<E> list) {
        E[] all = list.getEnumConstants();
        String names = String.join(", ", Arrays.stream(all).map(Enum::name).toList());
        return fields.known(
                name,
                text -> Arrays.stream(all)
                        .filter(one -> one.name().equals(text))
                        .findFirst(),
                RegistryMistake.UNKNOWN_CODE,
                "must be one of " + names);
    }
}
