package org.mineaction.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The recipe of the images, which nothing here can build.
 *
 * @param instructions one a line, without comments, continued lines joined
 */
record Containerfile(List<String> instructions) {
    private static final Path DIRECTORY = Path.of("image");
    private static final Pattern NAMED = Pattern.compile("ARG JAVA_IMAGE=\\S+:(?!latest$)[\\w.-]+");
    private static final Pattern BY_NUMBER = Pattern.compile("USER [1-9]\\d*:[1-9]\\d*");
    private static final Set<String> LEFT_OUT = Set.of("app-cds.jsa", "quarkus-app-dependencies.txt");

    /** Options of Java that a cache of classes is only good with. */
    private static final Pattern CACHED =
            Pattern.compile("-XX:(?:MaxRAMPercentage|NewRatio|SurvivorRatio)=\\d+|-XX:\\+Use\\w+GC");

    static Containerfile read() {
        return parse(text("Containerfile"));
    }

    static Containerfile parse(String text) {
        return new Containerfile(text.replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    private static String text(String file) {
        try {
            return Files.readString(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it for a service that is packaged. */
    List<String> complaints(Service service) {
        return Stream.of(base(), user(), options(), copies(service))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<String> base() {
        Stream<String> others = named("FROM")
                .filter(from ->
                        !from.startsWith("FROM service") && !from.startsWith("FROM ${JAVA_IMAGE}@${JAVA_DIGEST}"))
                .map(from -> "Built on something without a digest: " + from);
        Stream<String> unnamed = Stream.of("The base has no certain version as its name")
                .filter(complaint ->
                        named("ARG").noneMatch(line -> NAMED.matcher(line).matches()));
        Stream<String> stale = Stream.of("A digest that stands in here grows old unseen")
                .filter(complaint -> !instructions.contains("ARG JAVA_DIGEST"));
        return Stream.of(others, unnamed, stale).flatMap(each -> each);
    }

    private Stream<String> user() {
        return Stream.of("It does not run as a user by number other than root")
                .filter(complaint -> !BY_NUMBER.matcher(last("USER")).matches());
    }

    private Stream<String> options() {
        Set<String> making = cached(text("make-cache"));
        Set<String> running = cached(last("ENTRYPOINT"));
        return Stream.of("The cache is made with " + making + " and used with " + running)
                .filter(complaint -> making.isEmpty() || !making.equals(running));
    }

    private static Set<String> cached(String command) {
        Set<String> options = new TreeSet<>();
        CACHED.matcher(command).results().forEach(option -> options.add(option.group()));
        return options;
    }

    /** Of what is packaged all is copied, and nothing is copied that is not there. */
    private Stream<String> copies(Service service) {
        Set<String> copied = new TreeSet<>(named("COPY")
                .filter(copy -> !copy.contains("--from="))
                .map(copy -> copy.split(" ", -1)[1]
                        .replace("${SERVICE}", service.name())
                        .replaceFirst("/$", ""))
                .toList());
        Stream<String> absent = copied.stream()
                .filter(source -> !Files.exists(Service.ROOT.resolve(source)))
                .map(source -> "There is nothing to copy at " + source);
        Stream<String> forgotten = packaged(service)
                .filter(name -> !LEFT_OUT.contains(name))
                .filter(name -> !copied.contains(service.name() + "/target/quarkus-app/" + name))
                .map(name -> "It is packaged and not copied: " + name);
        return Stream.concat(absent, forgotten);
    }

    private static Stream<String> packaged(Service service) {
        String[] names = service.packaged().toFile().list();
        if (names == null) {
            throw new IllegalStateException(service.name() + " is not packaged: there is no " + service.packaged());
        }
        return Arrays.stream(names);
    }

    private Stream<String> named(String instruction) {
        return instructions.stream().filter(line -> line.startsWith(instruction + " "));
    }

    private String last(String instruction) {
        return named(instruction).reduce("", (before, after) -> after);
    }

    /** The number of the user it runs as. */
    long userNumber() {
        return Long.parseLong(last("USER").split("[ :]", -1)[1]);
    }
}
