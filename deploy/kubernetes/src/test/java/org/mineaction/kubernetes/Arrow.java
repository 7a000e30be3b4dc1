package org.mineaction.kubernetes;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that may send to something.
 *
 * @param from who begins
 * @param to whom it reaches
 * @param port there, by name or number
 */
record Arrow(String from, String to, String port) {
    /** Where what is allowed is not what is designed. */
    static Stream<String> complaints(Set<Arrow> designed, Set<Arrow> allowed) {
        Stream<String> missing = designed.stream()
                .filter(arrow -> !allowed.contains(arrow))
                .map(arrow -> "No NetworkPolicy lets " + arrow);
        Stream<String> tooMuch =
                allowed.stream().filter(arrow -> !designed.contains(arrow)).map(arrow -> "The design has no " + arrow);
        return Stream.concat(missing, tooMuch);
    }

    @Override
    public String toString() {
        return from + " → " + to + ":" + port;
    }
}
