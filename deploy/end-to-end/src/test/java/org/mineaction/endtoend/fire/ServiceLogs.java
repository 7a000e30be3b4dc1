package org.mineaction.endtoend.fire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mineaction.local.Part;

/** What the services have written since the last look. An error in a log is for somebody to see to, and so a defect. */
final class ServiceLogs {
    /**
     * To Kafka's consumer it is an error that the broker is away when it says goodbye, and that whoever was taken for gone
     * wants to commit or to leave. These are its words for that; any others are for somebody to see to.
     */
    private static final Pattern NO_ERROR_OF_KAFKA =
            Pattern.compile("\\[org\\.apache\\.kafka\\.clients\\.consumer\\.internals\\.("
                    + "(Abstract|Consumer)Coordinator\\].* Offset commit failed on partition "
                    + "|(Abstract|Consumer)Coordinator\\].* LeaveGroup request with .* failed "
                    + "|ClassicKafkaConsumer\\].* Failed to close (coordinator|fetcher) with a timeout)");

    /**
     * Quarkus' mark on what happens to calls that were cut off: a service told to stop while its database is held still ends
     * all the same, without those that wait for it; whoever sent them has given up or sends them again.
     */
    private static final String CUT_OFF = "[Error Occurred After Shutdown]";

    private final Map<Path, Long> read = new HashMap<>();

    /** The lines that tell of errors. */
    List<String> errors(List<? extends Part> services) throws IOException {
        List<Path> logs = services.stream().map(Part::log).toList();
        Stream<String> lines = Stream.of();
        for (Path log : logs) {
            lines = Stream.concat(lines, news(log).lines());
        }
        return lines.filter(ServiceLogs::isError).toList();
    }

    private static boolean isError(String line) {
        return (line.contains(" ERROR ") || line.contains(" FATAL "))
                && !line.contains(CUT_OFF)
                && !NO_ERROR_OF_KAFKA.matcher(line).find();
    }

    private String news(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(read.getOrDefault(log, 0L));
            byte[] news = new byte[Math.toIntExact(file.length() - file.getFilePointer())];
            file.readFully(news);
            read.put(log, file.getFilePointer());
            // Whatever bytes a dying process left.
            return new String(news, ISO_8859_1);
        }
    }
}
