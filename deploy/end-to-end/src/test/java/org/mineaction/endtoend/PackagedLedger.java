package org.mineaction.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.local.ServicePorts;
import org.mineaction.local.ServiceProcess;

/** The packaged services on a Kafka and a PostgreSQL of their own, and the few calls that users make. */
final class PackagedLedger implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    final LocalKafka kafka;
    final LocalPostgres postgres;
    final ServiceProcess ingest;
    final ServiceProcess statistics;
    private final HttpClient client = HttpClient.newHttpClient();

    private PackagedLedger(LocalKafka kafka, LocalPostgres postgres) throws IOException {
        this.kafka = kafka;
        this.postgres = postgres;
        Path logs = Files.createDirectories(Path.of("target/logs"));
        ServicePorts statisticsPorts = ServicePorts.free();
        this.statistics = ServiceProcess.statistics(statisticsPorts, kafka.bootstrapServers(), postgres, logs);
        this.ingest = ServiceProcess.reportIngest(
                ServicePorts.free(), kafka.bootstrapServers(), statisticsPorts.address(), logs);
    }

    static PackagedLedger start() throws IOException {
        PackagedLedger ledger = new PackagedLedger(LocalKafka.startTemporary(), LocalPostgres.startTemporary());
        ledger.statistics.start();
        ledger.ingest.start();
        return ledger;
    }

    /** Sends a body to report-ingest. */
    HttpResponse<String> send(String method, String path, String contentType, String body) {
        return call(HttpRequest.newBuilder(URI.create(ingest.ports().address() + "/ingest/v1/found-items" + path))
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Asks statistics; the answer is null where there is nothing. */
    JsonNode ask(String path) {
        HttpResponse<String> answer =
                call(HttpRequest.newBuilder(URI.create(statistics.ports().address() + "/statistics/v1" + path)));
        return answer.statusCode() == 404 ? null : json(answer.body());
    }

    /** What an address answers, whoever serves it. */
    HttpResponse<String> get(URI address) {
        return call(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ingest.close();
        statistics.close();
        kafka.close();
        postgres.close();
    }
}
