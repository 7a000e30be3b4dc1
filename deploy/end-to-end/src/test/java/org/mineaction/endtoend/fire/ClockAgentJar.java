package org.mineaction.endtoend.fire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;

/**
 * {@link ClockAgent} as a jar, which is how a JVM takes it.
 *
 * @param file the jar
 */
record ClockAgentJar(Path file) {
    private static final List<String> CLASSES =
            List.of("ClockAgent", "ClockAgent$Calls", "ClockAgent$CallsOfMethod", "ShiftedClock");

    static ClockAgentJar write() throws IOException {
        Path file = Path.of("target/fire/clock-agent.jar").toAbsolutePath();
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest(file))) {
            for (String name : CLASSES) {
                String entry = ClockAgent.class.getPackageName().replace('.', '/') + "/" + name + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (InputStream content = ClockAgent.class.getResourceAsStream("/" + entry)) {
                    content.transferTo(jar);
                }
            }
        }
        return new ClockAgentJar(file);
    }

    /** On the boot class path, so that every class loader sees the same shifted clock. */
    private static Manifest manifest(Path file) {
        String asm = ClassReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ClockAgent.class.getName());
        attributes.putValue("Boot-Class-Path", file.toUri().getRawPath() + " " + asm);
        return manifest;
    }

    /** The option that shifts the clock of a JVM. */
    String option(Duration ahead) {
        return "\"-javaagent:" + file + "=" + ahead + "\"";
    }
}
