package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.Topic;
import org.mineaction.local.KafkaRecords;
import org.mineaction.local.ServiceProcess;

/** All the places where something of a person could come to light, searched for canaries. */
final class Surfaces {
    private static final String TABLES = "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
            + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";

    private final PackagedLedger ledger;
    private final TraceCollector traces;
    private final Canaries canaries;
    private final Map<String, Set<String>> seen = new TreeMap<>();
    private int looks;

    Surfaces(PackagedLedger ledger, TraceCollector traces, Canaries canaries) {
        this.ledger = ledger;
        this.traces = traces;
        this.canaries = canaries;
    }

    /** Where which canaries were seen; empty when nowhere. */
    Map<String, Set<String>> look() throws Exception {
        seen.clear();
        for (Topic topic : Topic.values()) {
            KafkaRecords.in(ledger.kafka.bootstrapServers(), topic).forEach(this::look);
        }
        for (String database : List.of("registry", "statistics")) {
            look(new Database(ledger.postgres, database));
        }
        for (ServiceProcess service : ledger.services()) {
            look("log of " + service.name(), Files.readAllBytes(service.log()));
            URI metrics = URI.create("http://127.0.0.1:" + service.ports().management() + "/q/metrics");
            look(
                    "metrics of " + service.name(),
                    ledger.calls.get(metrics).body().getBytes(UTF_8));
        }
        traces.messages().forEach(message -> look("traces", message));
        lookAtFiles(ledger.kafka.log().getParent());
        lookAtFiles(ledger.postgres.log().getParent());
        return seen;
    }

    /** How many things were looked at the last time, so that looking at nothing is noticed. */
    int looks() {
        return looks;
    }

    private void look(String where, byte[] bytes) {
        looks++;
        Set<String> fields = canaries.in(bytes);
        if (!fields.isEmpty()) {
            seen.put(where, fields);
        }
    }

    private void look(ConsumerRecord<byte[], byte[]> record) {
        String where = record.topic() + "-" + record.partition() + "@" + record.offset();
        look(where + " key", record.key() == null ? new byte[0] : record.key());
        look(where + " value", record.value() == null ? new byte[0] : record.value());
        record.headers().forEach(header -> look(where + " " + header.key(), header.value()));
    }

    /** Every row as JSON, which names each column beside its value and shows bytes in hexadecimal digits. */
    private void look(Database database) throws SQLException {
        for (String table : database.rows(TABLES, row -> row.getString(1))) {
            List<String> rows = new ArrayList<>(
                    database.rows("SELECT to_jsonb(whole)::text FROM " + table + " AS whole", row -> row.getString(1)));
            look(database.name() + ": " + table, String.join("\n", rows).getBytes(UTF_8));
        }
    }

    /** Whatever a server has written, its log and its log of changes among it. Kafka's indexes hold numbers only. */
    private void lookAtFiles(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                if (!file.toString().endsWith("index")) {
                    lookAtFile(file);
                }
            }
        }
    }

    private void lookAtFile(Path file) throws IOException {
        try {
            look(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            // Servers remove files of theirs at any time.
            looks++;
        }
    }
}
