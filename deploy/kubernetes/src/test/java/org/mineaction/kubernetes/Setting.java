package org.mineaction.kubernetes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a program asks for by a mapping, as the class file of that tells.
 *
 * @param name such as {@code ledger.access.issuer}
 * @param isDemanded whether a program of ours does not start without it
 */
record Setting(String name, boolean isDemanded) {
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String DEFAULT = "io.smallrye.config.WithDefault";
    private static final String OURS = "org.mineaction.";

    /** All that these classes ask for. */
    static Stream<Setting> in(JavaClasses classes) {
        return classes.stream().filter(each -> each.isAnnotatedWith(MAPPING)).flatMap(Setting::in);
    }

    private static Stream<Setting> in(JavaClass mapping) {
        String prefix = mapping.getAnnotationOfType(MAPPING).get("prefix").orElseThrow() + ".";
        return of(mapping, prefix);
    }

    private static Stream<Setting> of(JavaClass group, String prefix) {
        return group.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .flatMap(method -> of(method, prefix + dashed(method.getName())));
    }

    private static Stream<Setting> of(JavaMethod method, String name) {
        JavaClass type = method.getRawReturnType();
        return isGroup(type, method) ? of(type, name + ".") : Stream.of(new Setting(name, isDemanded(type, method)));
    }

    /** Settings under one name, such as those of a proxy. */
    private static boolean isGroup(JavaClass type, JavaMethod method) {
        return type.isInterface()
                && type.getPackageName().startsWith(method.getOwner().getPackageName());
    }

    private static boolean isDemanded(JavaClass type, JavaMethod method) {
        return method.getOwner().getName().startsWith(OURS)
                && !method.isAnnotatedWith(DEFAULT)
                && !type.getName().startsWith("java.util.Optional");
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
