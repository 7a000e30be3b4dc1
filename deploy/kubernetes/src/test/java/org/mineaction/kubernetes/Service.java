package org.mineaction.kubernetes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service of this working tree, as its sources and its classes tell of it. */
record Service(String name) {
    /** Of what is packaged with it, that which reads settings that manifests give: our own modules, and what serves HTTP. */
    private static final String LIBRARIES = "{org.mineaction.ledger.,io.quarkus.quarkus-vertx-http-[0-9]}*.jar";

    /** By service; reading classes takes a second. */
    private static final Map<String, List<Setting>> SETTINGS = new ConcurrentHashMap<>();

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
        return Stream.concat(valued, settings().map(Setting::name))
                .map(Service::variable)
                .collect(Collectors.toSet());
    }

    /** The variables for settings of ours without which it does not start, of those that it has no value for in a profile. */
    Set<String> demanded(String profile) {
        Properties valued = properties();
        return settings()
                .filter(Setting::isDemanded)
                .map(Setting::name)
                .filter(name -> !valued.containsKey(name) && !valued.containsKey("%" + profile + "." + name))
                .map(Service::variable)
                .collect(Collectors.toSet());
    }

    /** The variables for settings whose own values are good on a developer's machine only. */
    Set<String> ofThisMachine() {
        return properties().entrySet().stream()
                .filter(setting -> setting.getValue().toString().contains("localhost")
                        || setting.getKey().toString().equals("quarkus.datasource.password"))
                .map(setting -> variable(setting.getKey().toString()))
                .collect(Collectors.toSet());
    }

    private Stream<Setting> settings() {
        return SETTINGS.computeIfAbsent(name, service -> read()).stream();
    }

    private List<Setting> read() {
        Path classes = module().resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(name + " is not compiled: there is no " + classes);
        }
        List<Location> places = libraries();
        places.add(Location.of(classes));
        return Setting.in(new ClassFileImporter().importLocations(places)).toList();
    }

    private List<Location> libraries() {
        List<Location> libraries = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(packaged().resolve("lib/main"), LIBRARIES)) {
            jars.forEach(jar -> libraries.add(Location.of(URI.create("jar:" + jar.toUri() + "!/"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return libraries;
    }

    private static String variable(String setting) {
        return setting.replaceFirst("^%\\w+\\.", "")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
