package org.mineaction.ingest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/**
 * How a batch is to be treated.
 *
 * @param skipInvalid {@code invalid=skip}: good lines are published though others are bad
 * @param dryRun {@code dryRun=true}: everything is checked, nothing published
 */
record BatchCall(boolean skipInvalid, boolean dryRun) {
    /**
     * Reads the query; what it does not know it refuses, for a mistyped dryRun would publish.
     *
     * @throws RefusedException naming every wrong parameter
     */
    static BatchCall of(MultivaluedMap<String, String> query) {
        List<Mistake> mistakes = new ArrayList<>();
        query.keySet().stream()
                .filter(name -> !name.equals("invalid") && !name.equals("dryRun"))
                .forEach(name -> mistakes.add(Mistake.ofAll(
                        MistakeCode.UNKNOWN_PARAMETER,
                        "There is no parameter " + Quoted.text(name) + "; there are invalid and dryRun.")));
        boolean skip = "skip".equals(choice(query, "invalid", "refuse", "skip", mistakes));
        boolean dryRun = "true".equals(choice(query, "dryRun", "false", "true", mistakes));
        if (!mistakes.isEmpty()) {
            throw new RefusedException(mistakes);
        }
        return new BatchCall(skip, dryRun);
    }

    private static String choice(
            MultivaluedMap<String, String> query, String name, String usual, String other, List<Mistake> mistakes) {
        List<String> given = query.getOrDefault(name, List.of(usual));
        if (given.size() == 1 && (given.get(0).equals(usual) || given.get(0).equals(other))) {
            return given.get(0);
        }
        mistakes.add(Mistake.ofAll(
                MistakeCode.WRONG_PARAMETER, "The parameter " + name + " must be " + usual + " or " + other + "."));
        return usual;
    }
}
