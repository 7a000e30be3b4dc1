package org.mineaction.benchmark.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code /proc/<pid>/status} tells about the memory of a process. */
public final class ProcStatus {
    private static final double KIB_PER_MIB = 1024;

    private ProcStatus() {}

    /** The most memory a process ever had resident, MiB. */
    public static double peakMebibytes(long pid) {
        return mebibytes(pid, "VmHWM");
    }

    /** The memory a process has resident now, MiB. */
    public static double residentMebibytes(long pid) {
        return mebibytes(pid, "VmRSS");
    }

    /** Has the peak begin anew with what is resident now. */
    public static void forgetPeak(long pid) {
        try {
            Files.writeString(Path.of("/proc", String.valueOf(pid), "clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double mebibytes(long pid, String field) {
        try {
            return mebibytes(Files.readString(Path.of("/proc", String.valueOf(pid), "status")), field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double mebibytes(String status, String field) {
        return status.lines()
                .filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + field));
    }
}
