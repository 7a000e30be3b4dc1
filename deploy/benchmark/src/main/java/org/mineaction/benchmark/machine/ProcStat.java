package org.mineaction.benchmark.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reading of {@code /proc/<pid>/stat}.
 *
 * @param parent the process that started it
 * @param own seconds of processor time of the process itself
 * @param ofDead seconds of processor time of its children that have ended
 */
public record ProcStat(long parent, double own, double ofDead) {
    private static final Path PROC = Path.of("/proc");
    /** Of Linux on every machine it runs on today. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int STOLEN = 8;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int DEAD_USER = 13;
    private static final int DEAD_SYSTEM = 14;

    /** Reads the text of the file; the name of the program in it may hold anything, blanks and brackets too. */
    static ProcStat parse(String text) {
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return new ProcStat(
                Long.parseLong(fields[PARENT]),
                (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND,
                (Long.parseLong(fields[DEAD_USER]) + Long.parseLong(fields[DEAD_SYSTEM])) / TICKS_PER_SECOND);
    }

    /** Seconds of processor time that the host has given to others since the start, although this machine had use for it. */
    public static double stolen() {
        try (Stream<String> lines = Files.lines(PROC.resolve("stat"))) {
            return stolen(lines.findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double stolen(String allProcessors) {
        return Long.parseLong(allProcessors.split(" +", -1)[STOLEN]) / TICKS_PER_SECOND;
    }

    /** Of a running process; empty when it has ended. */
    static Optional<ProcStat> of(String pid) {
        try {
            return Optional.of(parse(Files.readString(PROC.resolve(pid).resolve("stat"))));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException e) {
            // A process that ends while its file is being read.
            if (Files.exists(PROC.resolve(pid))) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        }
    }

    /** Seconds of processor time of a process and of all its children, those that have ended included. */
    public static double family(long pid) {
        while (true) {
            double before = ofDeadChildren(pid);
            double seconds = alone(pid) + before + ofLivingChildren(pid);
            // A child that was buried meanwhile was counted twice or not at all.
            if (ofDeadChildren(pid) == before) {
                return seconds;
            }
        }
    }

    private static double ofDeadChildren(long pid) {
        return of(String.valueOf(pid)).map(ProcStat::ofDead).orElse(0.0);
    }

    private static double ofLivingChildren(long pid) {
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes
                    .map(directory -> directory.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .flatMap(child -> of(child).stream())
                    .filter(stat -> stat.parent() == pid)
                    .mapToDouble(ProcStat::own)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds of processor time of a process without its children. */
    public static double alone(long pid) {
        return of(String.valueOf(pid)).map(ProcStat::own).orElse(0.0);
    }
}
