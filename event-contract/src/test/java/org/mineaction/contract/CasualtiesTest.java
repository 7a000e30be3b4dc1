package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.UnreadableRecordException.Reason;

class CasualtiesTest {
    private static final String KEY = "018f3a3e-6f5c-7d21-a7c4-5b9e0c3d2f10";
    private static final Casualties CASUALTIES = new Casualties(
            LocalDate.of(2021, 6, 4),
            "AZ-KAL",
            IncidentKind.INCIDENT,
            Category.AT_MINE,
            List.of(
                    new CasualtyCount(Outcome.UNKNOWN, PersonStatus.UNKNOWN, 1),
                    new CasualtyCount(Outcome.KILLED, PersonStatus.MILITARY_OR_SECURITY, 1),
                    new CasualtyCount(Outcome.KILLED, PersonStatus.CIVILIAN, 2),
                    new CasualtyCount(Outcome.INJURED, PersonStatus.CIVILIAN, 4)));
    private static final Report<Casualties> FULL = new IncidentEvent<>(
                    UUID.fromString("3b0c9c1e-7a52-4c1d-9f55-0d1f6f0a7e21"),
                    2,
                    Instant.parse("2021-06-05T09:12:44.017Z"),
                    CASUALTIES)
            .toReport();

    @Test
    void areReadFieldByFieldAsAReportOfTheRegistry() throws Exception {
        Report<?> read = Samples.report("casualty.reported.full.json");

        assertThat(read).isEqualTo(FULL);
        assertThat(read.team()).isEqualTo("casualty-registry");
        assertThat(read.submittedBy()).isEqualTo(new Submitter("casualty-registry", Role.EDITOR));
        assertThat(read.sourceId()).isNull();
        assertThat(read.flags()).isEmpty();
    }

    @Test
    void keepCodesThatThisVersionDoesNotKnow() throws Exception {
        Casualties casualties = (Casualties)
                Samples.report("casualty.reported.later-version.json").content();

        assertThat(casualties.kind().code()).isEqualTo("SOMETHING_NEWER");
        assertThat(casualties.casualties())
                .containsExactly(
                        new CasualtyCount(Outcome.KILLED, PersonStatus.of("ANOTHER_NEW_ONE"), 1),
                        new CasualtyCount(Outcome.of("NEW_AS_WELL"), PersonStatus.CIVILIAN, 2));
    }

    /** Otherwise the same incident, told by other code, would be a conflict. */
    @Test
    void areTheSameInWhateverOrderTheyAreCounted() {
        List<CasualtyCount> sorted = CASUALTIES.casualties();
        Casualties again = new Casualties(
                CASUALTIES.occurredOn(),
                CASUALTIES.district(),
                CASUALTIES.kind(),
                CASUALTIES.device(),
                List.of(sorted.get(2), sorted.get(0), sorted.get(3), sorted.get(1)));

        assertThat(again).isEqualTo(CASUALTIES);
        assertThat(sorted)
                .extracting(count -> count.outcome().code())
                .containsExactly("INJURED", "KILLED", "KILLED", "UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                          | INVALID
            "incidentId":null           | INVALID
            "revision":0                | INVALID
            "revision":10000            | INVALID
            "revision":"1"              | INVALID
            "recordedAt":null           | INVALID
            "recordedAt":"1969-12-31T23:59:59Z" | INVALID
            "occurredOn":"1989-12-31"   | INVALID
            "occurredOn":null           | INVALID
            "district":"Aghdam"         | INVALID
            "kind":"accident"           | INVALID
            "kind":null                 | INVALID
            "device":null               | INVALID
            "casualties":null           | INVALID
            "casualties":[]             | INVALID
            "casualties":[null]         | INVALID
            "casualties":[{"outcome":"KILLED","personStatus":"CIVILIAN"}]            | INVALID
            "casualties":[{"outcome":"KILLED","personStatus":"CIVILIAN","count":0}]  | INVALID
            "casualties":[{"outcome":"KILLED","personStatus":"CIVILIAN","count":10001}] | INVALID
            "casualties":[{"outcome":"KILLED","count":1}]                            | INVALID
            "casualties":[{"personStatus":"CIVILIAN","count":1}]                     | INVALID
            "casualties":[{"outcome":"X","personStatus":"Y","count":1},{"outcome":"X","personStatus":"Y","count":2}] | INVALID
            "incidentId":"00000000-0000-0000-0000-000000000000" | KEY_MISMATCH
            """)
    void areRefusedWhenTheyCannotBe(String wrong, Reason reason) throws Exception {
        String json = wrong.startsWith("\"") ? Samples.with("casualty.reported.minimal.json", wrong) : wrong;

        UnreadableRecordException refusal =
                Samples.refusal(Samples.CASUALTIES, Samples.record(KEY, ReportKind.CASUALTY.reportedType(), json));

        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @Test
    void areNoEventOfAnotherKind() throws Exception {
        assertThat(Samples.refusal(Samples.CODEC, Samples.record("casualty.withdrawn.json"))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_TYPE);
    }

    /** The event has no place for it, so it would be lost on the way. */
    @Test
    void areNotWrittenForATeam() {
        Report<Casualties> ofATeam = new Report<>(
                FULL.reportId(), 1, FULL.recordedAt(), "TEAM", FULL.submittedBy(), null, List.of(), CASUALTIES);

        assertThatIllegalArgumentException().isThrownBy(() -> Samples.CASUALTIES.event(ofATeam));
    }

    @Test
    void becomeTheSameRecordFromTheOutboxAsOftenAsItIsPublished() {
        CloudEvent event = Samples.CASUALTIES.event(FULL);
        CloudEvent asKept = new CloudEvent(
                event.id(),
                event.type(),
                event.subject(),
                event.time(),
                event.data().clone());

        ProducerRecord<byte[], byte[]> record = Samples.CASUALTIES.record(asKept);

        assertThat(record).usingRecursiveComparison().isEqualTo(Samples.CASUALTIES.record(event));
        assertThat(record.topic()).isEqualTo("mine-action.casualty.v1");
        assertThat(record.key()).isEqualTo(Samples.bytes(FULL.reportId().toString()));
        assertThat(record.timestamp()).isEqualTo(FULL.recordedAt().toEpochMilli());
        assertThat(header(record, "ce_id")).isEqualTo(event.id().toString());
        assertThat(header(record, "ce_type")).isEqualTo("org.mineaction.casualty.reported.v1");
        assertThat(header(record, "ce_time")).isEqualTo("2021-06-05T09:12:44.017Z");
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
