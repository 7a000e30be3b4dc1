package org.mineaction.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under which licences the house ships the parts of others.
 *
 * @param allowed by licence, as parts tell it: true when it will do; false when it is known, but only beside one that will
 * @param toldElsewhere by artefact: the licence of a part that does not tell it itself
 */
record LicencePolicy(Map<String, Boolean> allowed, Map<String, String> toldElsewhere) {
    LicencePolicy {
        allowed = Map.copyOf(allowed);
        toldElsewhere = Map.copyOf(toldElsewhere);
    }

    /** The policy in licences.csv and licences-told-elsewhere.csv. */
    static LicencePolicy standard() throws IOException {
        Map<String, Boolean> allowed = new LinkedHashMap<>();
        for (List<String> row : rows("/licences.csv")) {
            allowed.put(row.get(0), decision(row));
        }
        Map<String, String> toldElsewhere = new LinkedHashMap<>();
        for (List<String> row : rows("/licences-told-elsewhere.csv")) {
            toldElsewhere.put(row.get(0), row.get(1));
        }
        return new LicencePolicy(allowed, toldElsewhere);
    }

    private static boolean decision(List<String> row) {
        return switch (row.get(1)) {
            case "allowed" -> true;
            case "alternative" -> false;
            default -> throw new IllegalArgumentException("no such decision: " + row);
        };
    }

    /** Every row must give its reason or source. */
    private static List<List<String>> rows(String file) throws IOException {
        try (InputStream in = LicencePolicy.class.getResourceAsStream(file)) {
            List<List<String>> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                List<String> row = List.of(line.split(";", -1));
                if (row.size() != 3 || row.stream().anyMatch(String::isBlank)) {
                    throw new IllegalArgumentException(file + ": not three columns: " + line);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Why a part must not be shipped, in a sentence that names it; empty when it may. */
    Optional<String> objection(Part part) {
        List<String> licences = licences(part);
        if (licences.isEmpty()) {
            return Optional.of(part.artefact() + " does not tell its licence");
        }
        List<String> unknown =
                licences.stream().filter(one -> !allowed.containsKey(one)).toList();
        if (!unknown.isEmpty()) {
            return Optional.of(part.artefact() + " has a licence that nobody decided on: " + unknown);
        }
        return licences.stream().anyMatch(allowed::get)
                ? Optional.empty()
                : Optional.of(part.artefact() + " has only licences that are not taken: " + licences);
    }

    private List<String> licences(Part part) {
        return part.licences().isEmpty()
                ? Optional.ofNullable(toldElsewhere.get(part.artefact())).stream()
                        .toList()
                : part.licences();
    }
}
