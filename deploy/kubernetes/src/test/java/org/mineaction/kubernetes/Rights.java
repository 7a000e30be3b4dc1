package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.contract.Topic;

/**
 * Who may do what in Kafka is what the design says: reports hold exact places, so nobody downstream reads them, and the registry
 * reads nothing.
 */
final class Rights implements Check {
    private static final String OUR_GROUPS = "statistics";
    private static final String SEES = "Describe";
    private static final String READS = "Describe Read";
    private static final String WRITES = "Describe Write";
    private static final String READS_AND_WRITES = "Describe Read Write";

    private static final Map<String, Set<Right>> OURS = Map.of(
            "report-ingest",
            Set.of(
                    Right.to(Topic.FOUND_ITEM, WRITES),
                    Right.to(Topic.LAND_RELEASE, WRITES),
                    Right.to(Topic.MINEFIELD_MAP, WRITES)),
            "casualty-registry",
            Set.of(Right.to(Topic.CASUALTY, WRITES)),
            "statistics",
            Set.of(
                    Right.to(Topic.FOUND_ITEM, READS_AND_WRITES),
                    Right.to(Topic.LAND_RELEASE, READS_AND_WRITES),
                    Right.to(Topic.MINEFIELD_MAP, READS_AND_WRITES),
                    Right.to(Topic.CASUALTY, READS_AND_WRITES),
                    Right.to(Topic.RUNNING_TOTAL, READS_AND_WRITES),
                    Right.to(Topic.DEAD_LETTER, WRITES),
                    new Right("group", OUR_GROUPS + "*", READS),
                    new Right("transactionalId", "statistics-running-totals", WRITES)),
            "statistics-scaler",
            Set.of(new Right("group", OUR_GROUPS, SEES), new Right("topic", "mine-action.*", SEES)));

    /** A name that ends in an asterisk is the beginning of names. */
    private record Right(String type, String name, String operations) {
        static Right to(Topic topic, String operations) {
            return new Right("topic", topic.topicName(), operations);
        }

        static Right of(JsonNode rule) {
            JsonNode what = rule.path("resource");
            boolean isPrefix = what.path("patternType").asText().equals("prefix");
            return new Right(
                    what.path("type").asText(),
                    what.path("name").asText() + (isPrefix ? "*" : ""),
                    Resource.elements(rule.path("operations"))
                            .map(JsonNode::asText)
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }

        /** What is public may be read by whoever is let in, as a group that is not one of ours. */
        boolean isOfEverybody() {
            return operations.equals(READS)
                    && (type.equals("topic")
                            ? name.equals(Topic.RUNNING_TOTAL.topicName())
                            : type.equals("group") && !isOurs(name.replace("*", "")));
        }

        private static boolean isOurs(String group) {
            return group.startsWith(OUR_GROUPS) || OUR_GROUPS.startsWith(group);
        }

        @Override
        public String toString() {
            return type + " " + name + ": " + operations;
        }
    }

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return manifests.of("KafkaUser").flatMap(Rights::of);
    }

    private static Stream<String> of(Resource user) {
        if (!user.at("/spec/authorization/type").asText().equals("simple")) {
            return Stream.of(user + " has no rights of its own, or all");
        }
        Set<Right> has = user.each("/spec/authorization/acls").map(Right::of).collect(Collectors.toSet());
        Set<Right> may = OURS.get(user.name());
        if (may == null) {
            return has.stream()
                    .filter(right -> !right.isOfEverybody())
                    .map(right -> user + " may what is not everybody's: " + right);
        }
        return has.equals(may) ? Stream.empty() : Stream.of(user + " may " + sorted(has) + ", not " + sorted(may));
    }

    private static Set<String> sorted(Set<Right> rights) {
        return rights.stream().map(Right::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
