package org.mineaction.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Readers who ask one question after the other.
 *
 * @param port of the service
 * @param connections how many readers at once, each on a connection of its own
 */
public record Readers(int port, int connections) {
    /**
     * Asks everything once, or as much as there is time for; returns how long each answer took.
     *
     * @param longest after which no reader asks anything more
     */
    public Latencies ask(List<byte[]> questions, Duration longest) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        Queue<byte[]> left = new ConcurrentLinkedQueue<>(questions);
        Callable<Latencies> reader = () -> read(left, end);
        Latencies all = new Latencies();
        SideBySide.run(Stream.generate(() -> reader).limit(connections).toList())
                .forEach(all::add);
        return all;
    }

    private Latencies read(Queue<byte[]> left, long end) throws IOException {
        Latencies latencies = new Latencies();
        try (HttpConnection connection = new HttpConnection(port)) {
            for (byte[] question = left.poll(); question != null && System.nanoTime() < end; question = left.poll()) {
                long start = System.nanoTime();
                connection.ask(question);
                latencies.add(System.nanoTime() - start);
            }
        }
        return latencies;
    }
}
