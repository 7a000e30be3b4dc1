package org.mineaction.benchmark.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What the figures were measured on and of. */
public final class Machine {
    private static final double KIB_PER_GIB = 1 << 20;

    private Machine() {}

    /** Its properties and the versions of what ran, in the order they are told. */
    public static Map<String, String> description() {
        Map<String, String> description = new LinkedHashMap<>();
        description.put("processor", line("/proc/cpuinfo", "model name"));
        description.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        description.put("memory", memory());
        description.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        description.put("JDK", System.getProperty("java.vm.version") + ", " + System.getProperty("java.vm.name"));
        Properties versions = versions();
        description.put("Quarkus", versions.getProperty("quarkus"));
        description.put("Kafka", versions.getProperty("kafka"));
        description.put("PostgreSQL", versions.getProperty("postgresql"));
        return description;
    }

    /** The revision of the sources, marked when they have been changed since. */
    public static String revision() {
        return output("git", "describe", "--always", "--dirty", "--abbrev=12");
    }

    private static String memory() {
        double kibibytes = Double.parseDouble(line("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
        return String.format(Locale.ROOT, "%.1f GiB", kibibytes / KIB_PER_GIB);
    }

    private static String line(String file, String name) {
        try {
            return Files.readString(Path.of(file))
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties versions() {
        try (InputStream resource = Machine.class.getResourceAsStream("/versions.properties")) {
            Properties versions = new Properties();
            versions.load(resource);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
