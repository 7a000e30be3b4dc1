package org.mineaction.statistics.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of an XLSX file, as they are written in it. */
public final class XlsxParts {
    private XlsxParts() {}

    /** Those whose names begin so. They are read by the file's directory: read as a stream, Java takes it for broken. */
    public static List<String> named(String beginning, byte[] xlsx) throws IOException {
        Path file = Files.write(Files.createTempFile("parts", ".xlsx"), xlsx);
        List<String> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(beginning)) {
                    parts.add(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
