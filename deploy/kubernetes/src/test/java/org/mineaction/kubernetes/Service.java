package org.mineaction.kubernetes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service of this working tree, as its sources and its classes tell of it. */
record Service(String name) {
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";

    static final Path ROOT = Path.of("..", "..");

    private Path module() {
        return ROOT.resolve(name);
    }

    /** Where it is packaged. */
    Path packaged() {
        return module().resolve("target/quarkus-app");
    }

    /** Its settings as it is packaged. */
    Properties properties() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(module().resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The variables for all settings that it has a value for or reads. */
    Set<String> variables() {
        Stream<String> valued = properties().stringPropertyNames().stream();
        return Stream.concat(valued, read()).map(Service::variable).collect(Collectors.toSet());
    }

    /** The variables for settings whose own values are good on a developer's machine only. */
    Set<String> ofThisMachine() {
        return properties().entrySet().stream()
                .filter(setting -> setting.getValue().toString().contains("localhost")
                        || setting.getKey().toString().equals("quarkus.datasource.password"))
                .map(setting -> variable(setting.getKey().toString()))
                .collect(Collectors.toSet());
    }

    private Stream<String> read() {
        Path classes = module().resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(name + " is not compiled: there is no " + classes);
        }
        JavaClasses all = new ClassFileImporter().importPath(classes);
        return all.stream().filter(each -> each.isAnnotatedWith(MAPPING)).flatMap(Service::settings);
    }

    private static Stream<String> settings(JavaClass mapping) {
        Object prefix = mapping.getAnnotationOfType(MAPPING).get("prefix").orElseThrow();
        return mapping.getMethods().stream().map(method -> prefix + "." + dashed(method.getName()));
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String setting) {
        return setting.replaceFirst("^%\\w+\\.", "")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
