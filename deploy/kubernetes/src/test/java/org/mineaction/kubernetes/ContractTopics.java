package org.mineaction.kubernetes;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mineaction.contract.Topic;

/** Where Kafka is brought along, so are its topics. */
final class ContractTopics implements Check {
    private static final int COPIES = 3;

    /** Not the contract's: how many of the copies have a record before it is acknowledged. */
    private static final Map<String, String> DURABLE = Map.of("min.insync.replicas", "2");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        if (manifests.of("Kafka").findAny().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                        Arrays.stream(Topic.values()).flatMap(topic -> of(topic, manifests)),
                        manifests
                                .of("KafkaTopic")
                                .filter(resource -> topic(resource.name()).isEmpty())
                                .map(resource -> resource + " is not in the contract"))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> of(Topic topic, Manifests manifests) {
        Map<String, String> settings = new TreeMap<>(topic.settings());
        settings.putAll(DURABLE);
        return manifests
                .find("KafkaTopic", topic.topicName())
                .map(resource -> Stream.of(
                                Stream.of(resource + " has fewer partitions than " + Topic.DEFAULT_PARTITIONS)
                                        .filter(complaint ->
                                                resource.at("/spec/partitions").asInt() < Topic.DEFAULT_PARTITIONS),
                                differs(resource, "/spec/replicas", String.valueOf(COPIES)),
                                Stream.of(resource + " has other settings than " + settings)
                                        .filter(complaint ->
                                                !settings.equals(Resource.texts(resource.at("/spec/config")))))
                        .flatMap(complaints -> complaints))
                .orElseGet(() -> Stream.of("There is no topic " + topic.topicName()));
    }

    private static Stream<String> differs(Resource resource, String pointer, String wanted) {
        return Stream.of(resource + " has not " + wanted + " as " + pointer)
                .filter(complaint -> !resource.at(pointer).asText().equals(wanted));
    }

    private static Optional<Topic> topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(name))
                .findAny();
    }
}
