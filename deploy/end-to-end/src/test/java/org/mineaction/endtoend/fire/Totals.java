package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What statistics answers when asked for totals, and for people hurt. */
final class Totals {
    private static final List<String> OF_ITEMS = List.of("items", "reports");
    private static final List<String> OF_LAND = List.of(
            "cancelledSquareMetres", "reducedSquareMetres", "clearedSquareMetres", "releasedSquareMetres", "releases");
    private static final List<String> ADDED =
            Stream.concat(OF_ITEMS.stream(), OF_LAND.stream()).toList();

    private Totals() {}

    /** The path for everything there is, split. */
    static String grouped(String by) {
        return all("&groupBy=" + by);
    }

    /** The path for everything there is, not split; with more parameters. */
    static String all(String more) {
        return "/statistics/v1/totals?from=1990-01-01&to=2030-12-31" + more;
    }

    /** The path for all maps there are. */
    static String minefields(String more) {
        return "/statistics/v1/minefields?from=1990-01-01&to=2030-12-31" + more;
    }

    /** The path for a day. */
    static String ofDay(String day, String more) {
        return "/statistics/v1/totals?from=" + day + "&to=" + day + more;
    }

    /** The path for the bulletin of a day. */
    static String bulletin(String day, String more) {
        return "/statistics/v1/bulletin?from=" + day + "&to=" + day + more;
    }

    /** The path for everybody hurt. */
    static String allCasualties(String more) {
        return "/statistics/v1/casualties?from=2020-11-10&to=2030-12-31" + more;
    }

    /** The path for everybody hurt until the end of a day. */
    static String casualtiesUntil(String day, String more) {
        return "/statistics/v1/casualties?from=2020-11-10&to=" + day + more;
    }

    /** The path for everybody hurt, split. */
    static String casualties(String by) {
        return allCasualties("&groupBy=" + by);
    }

    /** How the people of an answer's groups do not sum to those in all; empty when they do. */
    static Optional<String> disagreementOfCasualties(JsonNode answer) {
        long people = people(answer);
        long groups = 0;
        for (JsonNode group : answer.get("groups")) {
            groups += people(group);
        }
        return people == groups ? Optional.empty() : Optional.of("people %d, by group %d".formatted(people, groups));
    }

    private static long people(JsonNode figures) {
        return Stream.of("killed", "injured", "unknown")
                .mapToLong(outcome -> figures.path(outcome).asLong())
                .sum();
    }

    /**
     * How the parts of an answer do not sum to its total; empty when they do. Without groups they sum to nothing, so that an
     * answer whose groups are missing is found.
     *
     * @param by what it is split by
     */
    static Optional<String> disagreement(String by, JsonNode answer) {
        Map<String, Long> parts = new TreeMap<>();
        figuresOfGroups(by).forEach(figure -> parts.put(figure, 0L));
        for (JsonNode group : answer.path("groups")) {
            ADDED.stream()
                    .filter(group::has)
                    .forEach(figure -> parts.merge(figure, group.get(figure).longValue(), Long::sum));
        }
        boolean agrees = parts.entrySet().stream()
                .allMatch(part -> part.getValue() == answer.path(part.getKey()).asLong(-1));
        return agrees
                        && sum(answer.path("byCategory"))
                                == answer.path("items").asLong(-1)
                        && sum(answer.path("byReleaseType"))
                                == answer.path("releasedSquareMetres").asLong(-1)
                ? Optional.empty()
                : Optional.of("by group %s, in all %s".formatted(parts, answer));
    }

    /** Groups by what only one kind has are of it alone. */
    private static List<String> figuresOfGroups(String by) {
        if (by.contains("category")) {
            return OF_ITEMS;
        }
        return by.contains("releaseType") ? OF_LAND : ADDED;
    }

    private static long sum(JsonNode amounts) {
        long sum = 0;
        for (JsonNode amount : amounts) {
            sum += amount.longValue();
        }
        return sum;
    }
}
