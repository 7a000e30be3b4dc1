package org.mineaction.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Holds what is said to Strimzi against the classes of its API. */
final class StrimziFields {
    private static final JavaClasses MODEL = new ClassFileImporter().importPackages("io.strimzi.api.kafka.model");

    /** Of what every resource has, only this is Strimzi's own. */
    private static final Map<String, ClassFile> SPECS = Map.of(
            "Kafka", named("kafka.KafkaSpec"),
            "KafkaNodePool", named("nodepool.KafkaNodePoolSpec"),
            "KafkaTopic", named("topic.KafkaTopicSpec"),
            "KafkaUser", named("user.KafkaUserSpec"));

    private StrimziFields() {}

    private static ClassFile named(String name) {
        return new ClassFile(MODEL.get("io.strimzi.api.kafka.model." + name));
    }

    static boolean knows(Resource resource) {
        return resource.apiVersion().equals("kafka.strimzi.io/v1") && SPECS.containsKey(resource.kind());
    }

    static Stream<String> complaints(Resource resource) {
        return ofObject(resource.toString(), resource.at("/spec"), SPECS.get(resource.kind()));
    }

    private static Stream<String> ofObject(String where, JsonNode json, ClassFile type) {
        return type.said(json.path("type").asText())
                .map(said -> ofFields(where, json, said.fields()))
                .orElseGet(() -> Stream.of(where + " has no type that is known"));
    }

    private static Stream<String> ofFields(String where, JsonNode json, Map<String, JavaType> fields) {
        return json.properties().stream()
                .flatMap(field -> fields.containsKey(field.getKey())
                        ? ofField(where + "/" + field.getKey(), field.getValue(), fields.get(field.getKey()))
                        : Stream.of(where + " has an unknown field " + field.getKey()));
    }

    private static boolean isOne(JsonNode json, JavaClass type) {
        if (type.isEnum()) {
            return type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                    .anyMatch(constant -> letters(constant.getName()).equals(letters(json.asText())));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> json.isIntegralNumber();
            case "boolean", "Boolean" -> json.isBoolean();
            case "String" -> json.isTextual();
            default -> json.isValueNode();
        };
    }

    /** Constants are written ALTER_CONFIGS in Java, and AlterConfigs or cluster-ip in manifests. */
    private static String letters(String constant) {
        return constant.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    private static Stream<String> ofField(String where, JsonNode json, JavaType type) {
        JavaClass raw = type.toErasure();
        if (raw.isAssignableTo(Map.class)) {
            return json.isObject() ? Stream.empty() : Stream.of(where + " is no object");
        }
        if (raw.isAssignableTo(Collection.class)) {
            JavaType element =
                    ((JavaParameterizedType) type).getActualTypeArguments().get(0);
            return json.isArray()
                    ? Resource.elements(json).flatMap(each -> ofField(where, each, element))
                    : Stream.of(where + " is no list");
        }
        if (raw.getPackageName().startsWith("io.fabric8.")) {
            return KubernetesFields.complaints(where, json, raw.getName());
        }
        if (raw.isEnum() || !raw.getPackageName().startsWith("io.strimzi.")) {
            return isOne(json, raw) ? Stream.empty() : Stream.of(where + " is no " + raw.getSimpleName());
        }
        return ofObject(where, json, new ClassFile(raw));
    }
}
