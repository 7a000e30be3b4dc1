package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.ServicePorts;
import org.mineaction.local.ServiceProcess;

/** Far more bodies at once than there is memory for: a heap of 176 MiB, of which bodies have a quarter. */
class OverloadIT {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int LENGTH = 16 * MEBIBYTE;
    /** Ten times the room for them. */
    private static final int SENDERS = 28;

    private static final Path LOG = Path.of("target/logs/overload");
    private static LocalKafka kafka;
    private static ServiceProcess ingest;

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final CountDownLatch sentMost = new CountDownLatch(SENDERS);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeAll
    static void start() throws IOException {
        kafka = LocalKafka.startTemporary();
        ingest = ServiceProcess.reportIngest(
                ServicePorts.free(), kafka.bootstrapServers(), "http://localhost", Files.createDirectories(LOG));
        ingest.start();
    }

    @AfterAll
    static void stop() {
        ingest.close();
        kafka.close();
    }

    @Test
    void thoseThereIsNoRoomForAreToldToComeBackAndTheServiceIsWell() throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            answers.add(senders.submit(send()));
        }
        sentMost.await();

        HttpClient client = HttpClient.newHttpClient();
        URI health = URI.create("http://localhost:" + ingest.ports().management() + "/q/health/live");
        HttpResponse<String> well = client.send(
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(1)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(well.statusCode()).isEqualTo(200);
        goOn.countDown();

        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        // What was let in is read to its end, and found to be no report.
        assertThat(statuses).containsOnly(200, 503);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSizeBetween(1, 2);
        assertThat(ingest.isAlive()).isTrue();
        assertThat(Files.readString(LOG.resolve("report-ingest.log"))).doesNotContain("OutOfMemoryError");
        senders.shutdownNow();
    }

    /** Sends a batch but for its last byte, and that when all have come so far. */
    private Callable<Integer> send() {
        return () -> {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), ingest.ports().http())) {
                socket.setSoTimeout(60_000);
                write(socket);
                return status(socket.getInputStream());
            }
        };
    }

    private void write(Socket socket) throws Exception {
        byte[] piece = " ".repeat(MEBIBYTE).getBytes(US_ASCII);
        String head = "POST /ingest/v1/found-items/batch?dryRun=true HTTP/1.1\r\nHost: localhost\r\n" + Bearer.LINE
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + LENGTH + "\r\n\r\n";
        try {
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            for (int i = 0; i < LENGTH / MEBIBYTE - 1; i++) {
                socket.getOutputStream().write(piece);
            }
            socket.getOutputStream().write(piece, 0, MEBIBYTE - 1);
        } catch (SocketException answeredBefore) {
            // What was answered is read below.
        }
        sentMost.countDown();
        goOn.await();
        try {
            socket.getOutputStream().write('x');
        } catch (SocketException answeredBefore) {
            // As above.
        }
    }

    private static int status(InputStream in) throws IOException {
        byte[] line = in.readNBytes("HTTP/1.1 xxx".length());
        return Integer.parseInt(new String(line, US_ASCII).substring("HTTP/1.1 ".length()));
    }
}
