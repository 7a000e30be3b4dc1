package org.mineaction.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type of an API, read and not loaded: Strimzi's is compiled for a newer Java than the ledger's.
 *
 * @param type as it is in the class file
 */
record ClassFile(JavaClass type) {
    private static final String SUBTYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";

    /** The fields of its JSON with their types. */
    Map<String, JavaType> fields() {
        Map<String, JavaType> fields = new HashMap<>();
        Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .flatMap(each -> each.getMethods().stream())
                .filter(ClassFile::isGetter)
                .forEach(getter -> fields.putIfAbsent(field(getter), getter.getReturnType()));
        fields.remove("additionalProperties");
        fields.remove("class");
        return fields;
    }

    private static boolean isGetter(JavaMethod method) {
        return method.getName().matches("(get|is)[A-Z].*")
                && method.getParameters().isEmpty()
                && !method.getModifiers().contains(JavaModifier.STATIC)
                // Returns what an interface says, which is less.
                && !method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static String field(JavaMethod getter) {
        String bare = getter.getName().replaceFirst("^(get|is)", "");
        String plain = Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
        Optional<JavaField> field = getter.getOwner().tryGetField(plain);
        return Stream.of(
                        getter.tryGetAnnotationOfType(JsonProperty.class),
                        field.flatMap(each -> each.tryGetAnnotationOfType(JsonProperty.class)))
                .flatMap(Optional::stream)
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(plain);
    }

    /** The type that is meant where its JSON says which; itself where there is but one, empty where it is none of them. */
    Optional<ClassFile> said(String type) {
        return type().tryGetAnnotationOfType(SUBTYPES)
                .map(types -> Stream.of((Object[]) types.get("value").orElseThrow())
                        .map(each -> (JavaAnnotation<?>) each)
                        .filter(each -> type.equals(each.get("name").orElseThrow()))
                        .map(each -> new ClassFile((JavaClass) each.get("value").orElseThrow()))
                        .findFirst())
                .orElse(Optional.of(this));
    }
}
