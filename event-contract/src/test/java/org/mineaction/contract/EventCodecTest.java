package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.UnreadableRecordException.Reason;

class EventCodecTest {
    private static final String KEY = "0a4d7a0e-5b1f-5f0c-9a53-1f9d9f6f2d10";
    private static final String MINIMAL = "found-item.reported.minimal.json";
    private static final Report<FoundItem> FULL = new Report<>(
            UUID.fromString("6f1c0a52-9d3e-4c59-8b7d-2a1f0e6c4b11"),
            3,
            Instant.parse("2021-06-05T14:30:15.123Z"),
            "SAMPLE-TEAM-01",
            new Submitter("SAMPLE-OFFICE", Role.EDITOR),
            "S-2021-0001",
            List.of(Flag.LOCATION_OUTSIDE_DISTRICT),
            new FoundItem(
                    LocalDate.of(2021, 6, 5),
                    "AZ-AGM",
                    Category.AP_MINE,
                    12,
                    "PMN-2",
                    Disposition.DESTROYED_IN_SITU,
                    new Location(40.0211, 46.9903, 5.5),
                    "T-17 Ağdam"));

    @Test
    void readsAFullReportFieldByField() throws Exception {
        assertThat(Samples.report("found-item.reported.full.json")).isEqualTo(FULL);
    }

    @Test
    void writesWhatItReads() throws Exception {
        for (String name : Samples.ofReports()) {
            Report<?> report = Samples.report(name);

            ProducerRecord<byte[], byte[]> written = Samples.codec(name).write(report);

            assertThat(Json.MAPPER.readTree(written.value())).as(name).isEqualTo(known(name));
            assertThat(Samples.codec(name).read(Samples.consumed(written)))
                    .as(name)
                    .isEqualTo(report);
        }
    }

    /** The sample as this version writes it: without the fields of later versions. */
    private static JsonNode known(String name) throws Exception {
        ObjectNode sample = (ObjectNode) Json.MAPPER.readTree(Samples.json(name));
        sample.remove("fieldOfALaterVersion");
        sample.findParents("later").forEach(holder -> ((ObjectNode) holder).remove("later"));
        return sample;
    }

    @Test
    void keepsACodeThatItDoesNotKnow() throws Exception {
        Report<?> report = Samples.report("found-item.reported.later-version.json");

        FoundItem item = (FoundItem) report.content();
        assertThat(item.category().code()).isEqualTo("SOMETHING_NEWER");
        assertThat(Category.LIST.find("SOMETHING_NEWER")).isEmpty();
    }

    @Test
    void isACloudEventToTheOfficialLibrary() {
        ProducerRecord<byte[], byte[]> written = Samples.CODEC.write(FULL);

        io.cloudevents.CloudEvent event =
                KafkaMessageFactory.createReader(Samples.consumed(written)).toEvent();

        assertThat(event.getId()).isNotBlank();
        assertThat(event.getSource()).hasToString("/test");
        assertThat(event.getType()).isEqualTo("org.mineaction.found-item.reported.v1");
        assertThat(event.getSubject()).isEqualTo(FULL.reportId().toString());
        assertThat(event.getTime().toInstant()).isEqualTo(FULL.recordedAt());
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(written.key()).isEqualTo(Samples.bytes(FULL.reportId().toString()));
        assertThat(written.timestamp()).isEqualTo(FULL.recordedAt().toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not json                 | MALFORMED
            null                     | MALFORMED
            {} {}                    | INVALID
            []                       | INVALID
            {}                       | INVALID
            "quantity":0             | INVALID
            "quantity":100001        | INVALID
            "quantity":1.5           | INVALID
            "quantity":null          | INVALID
            "revision":0             | INVALID
            "revision":10000         | INVALID
            "quantity":"3"           | INVALID
            "team":true              | INVALID
            "recordedAt":1e400       | INVALID
            "foundOn":18783          | INVALID
            "foundOn":[2021,6,5]     | INVALID
            "foundOn":"1989-12-31"   | INVALID
            "foundOn":"2021-02-30"   | INVALID
            "district":"Aghdam"      | INVALID
            "category":"ap mine"     | INVALID
            "category":null          | INVALID
            "team":" "               | INVALID
            "team":"a\\u0000b"       | INVALID
            "model":"\\ud800"        | INVALID
            "location":{"latitude":1}                    | INVALID
            "location":{"latitude":91,"longitude":1}     | INVALID
            "location":{"latitude":1,"longitude":"NaN"}  | INVALID
            "location":{"latitude":1,"longitude":1,"accuracyMetres":0}  | INVALID
            "reportId":"00000000-0000-0000-0000-000000000000" | KEY_MISMATCH
            """)
    void refusesWhatIsNoReport(String wrong, Reason reason) throws Exception {
        String json = wrong.startsWith("\"") ? Samples.with(MINIMAL, wrong) : wrong;

        assertThat(reasonFor(Samples.record(KEY, ReportKind.FOUND_ITEM.reportedType(), json)))
                .isEqualTo(reason);
    }

    @Test
    void saysWhereARecordIsWrongWithoutRepeatingIt() throws Exception {
        String json = Samples.with(MINIMAL, "\"category\":\"a person's name\"");

        UnreadableRecordException e =
                Samples.refusal(Samples.CODEC, Samples.record(KEY, ReportKind.FOUND_ITEM.reportedType(), json));

        assertThat(e)
                .hasMessageContaining("/category")
                .hasMessageNotContaining("person")
                .hasNoCause();
    }

    @Test
    void refusesOtherEventsAndRecordsWithoutHeadersOrValue() throws Exception {
        String json = Samples.json(MINIMAL);

        assertThat(reasonFor(Samples.record(KEY, "org.mineaction.other.v1", json)))
                .isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(reasonFor(Samples.record(KEY, ReportKind.FOUND_ITEM.reportedType(), null)))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reasonFor(Samples.consumed(new ProducerRecord<>("t", Samples.bytes(KEY), Samples.bytes(json)))))
                .isEqualTo(Reason.NOT_A_CLOUD_EVENT);
    }

    private static Reason reasonFor(ConsumerRecord<byte[], byte[]> consumed) {
        return Samples.refusal(Samples.CODEC, consumed).reason();
    }
}
