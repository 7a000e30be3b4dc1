package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.UnreadableRecordException.Reason;

class RunningTotalCodecTest {
    private static final RunningTotalCodec CODEC = new RunningTotalCodec("/test");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 5);
    private static final RunningTotal TOTAL =
            new RunningTotal("found-item", DAY, List.of("AZ-AGM"), "AP_MINE", 38, 4, 1764155412345678L);
    private static final String KEY = "found-item/2021-06-05/AZ-AGM/AP_MINE";
    private static final String SAMPLE = "running-total.changed.json";

    @Test
    void readsTheSampleFieldByField() throws Exception {
        assertThat(CODEC.read(Samples.record(KEY, RunningTotalCodec.TYPE, Samples.json(SAMPLE))))
                .isEqualTo(TOTAL);
    }

    @Test
    void writesWhatItReads() throws Exception {
        ProducerRecord<byte[], byte[]> written = CODEC.write(TOTAL, Instant.parse("2021-06-06T00:00:00.123456Z"));

        assertThat(Json.MAPPER.readTree(written.value())).isEqualTo(Json.MAPPER.readTree(Samples.json(SAMPLE)));
        assertThat(written.topic()).isEqualTo(Topic.RUNNING_TOTAL.topicName());
        assertThat(written.key()).asString().isEqualTo(KEY);
        assertThat(written.timestamp()).isEqualTo(1622937600123L);
        assertThat(written.headers().lastHeader("ce_time").value()).asString().isEqualTo("2021-06-06T00:00:00.123456Z");
        assertThat(CODEC.read(Samples.consumed(written))).isEqualTo(TOTAL);
    }

    @Test
    void toleratesWhatIsNewerThanItself() throws Exception {
        RunningTotal later = CODEC.read(Samples.record(
                "later-kind/2021-06-12/AZ-AGM+AZ-FUZ/LATER_CODE",
                RunningTotalCodec.TYPE,
                Samples.json("running-total.changed.later-version.json")));

        assertThat(later.amount()).isZero();
        assertThat(later.districts()).containsExactly("AZ-AGM", "AZ-FUZ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version":0          | INVALID
            "version":null       | INVALID
            "amount":-1          | INVALID
            "amount":"38"        | INVALID
            "amount":1.5         | INVALID
            "reports":-1         | INVALID
            "districts":[]       | INVALID
            "districts":null     | INVALID
            "kind":""            | INVALID
            "day":"5 June"       | INVALID
            "code":"ap mine"     | INVALID
            "day":"2021-06-06"   | KEY_MISMATCH
            "code":"AT_MINE"     | KEY_MISMATCH
            """)
    void refusesWhatIsNoTotalOfItsKey(String field, Reason reason) throws Exception {
        String json = Samples.with(SAMPLE, field);

        assertThat(refusal(KEY, RunningTotalCodec.TYPE, json).reason()).isEqualTo(reason);
    }

    @Test
    void refusesWhatIsNoRunningTotal() throws Exception {
        String json = Samples.json(SAMPLE);

        assertThat(refusal(KEY, "org.mineaction.found-item.reported.v1", json).reason())
                .isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refusal(KEY, RunningTotalCodec.TYPE, null).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(KEY, RunningTotalCodec.TYPE, "{").reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("found-item", RunningTotalCodec.TYPE, json).reason()).isEqualTo(Reason.KEY_MISMATCH);
    }

    private static UnreadableRecordException refusal(String key, String type, String json) {
        return catchThrowableOfType(UnreadableRecordException.class, () -> CODEC.read(Samples.record(key, type, json)));
    }

    @Test
    void aTotalThatCannotBeIsNotMade() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new RunningTotal("found-item", DAY, List.of(), "AP_MINE", 1, 1, 1))
                .withMessage("districts must not be empty");
    }
}
