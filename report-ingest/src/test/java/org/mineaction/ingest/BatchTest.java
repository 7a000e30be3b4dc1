package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineaction.http.Mistake;
import org.mineaction.http.RefusedException;
import org.mineaction.http.RequestMistake;

class BatchTest {
    static Batch batch(BatchFormat format, String body) {
        return Batch.read(Forms.bytes(body), format, Forms.FOUND_ITEM);
    }

    static List<Mistake> refused(BatchFormat format, byte[] body) {
        return catchThrowableOfType(RefusedException.class, () -> Batch.read(body, format, Forms.FOUND_ITEM))
                .mistakes();
    }

    private static String line(int number) {
        return Forms.report("'sourceId':'" + number + "'");
    }

    @Test
    void ndjsonNamesTheLineOfEveryMistake() {
        String body =
                line(1) + "\r\n\n" + "{\"team\":\n" + line(4) + "\n[]\n" + line(6).replace("AZ-AGM", "AZ-X") + " ";

        Batch batch = batch(new NdjsonFormat(), body);

        assertThat(batch.good()).extracting(Batch.Line::number).containsExactly(1, 4);
        assertThat(batch.bad()).isEqualTo(3);
        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::what)
                .containsExactly(
                        tuple(3, RequestMistake.MALFORMED_JSON),
                        tuple(5, RequestMistake.WRONG_TYPE),
                        tuple(6, RequestMistake.UNKNOWN_DISTRICT));
    }

    @Test
    void aJsonArrayNamesTheElementOfEveryMistake() {
        Batch batch = batch(new JsonArrayFormat(), "[" + line(1) + ",7," + line(3).replace("3", "0") + "]");

        assertThat(batch.good()).extracting(Batch.Line::number).containsExactly(1);
        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::pointer, Mistake::what)
                .containsExactly(
                        tuple(2, null, RequestMistake.WRONG_TYPE), tuple(3, "/quantity", RequestMistake.OUT_OF_RANGE));
    }

    @Test
    void aBrokenJsonArrayIsRefusedAsAWhole() {
        assertThat(refused(new JsonArrayFormat(), Forms.bytes("[" + line(1) + "," + "{]")))
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.MALFORMED_JSON);
        assertThat(refused(new JsonArrayFormat(), Forms.bytes(line(1))))
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.WRONG_TYPE);
        assertThat(refused(new JsonArrayFormat(), Forms.bytes("[" + line(1) + "] x")))
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.MALFORMED_JSON);
        assertThat(refused(new JsonArrayFormat(), Forms.bytes("[" + line(1))))
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.MALFORMED_JSON);
    }

    @Test
    void refusesNestingAndNumbersThatOnlyDoHarm() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String longNumber = Forms.report("'sourceId':'1'").replace(":3", ":" + "9".repeat(1001));

        assertThat(batch(new NdjsonFormat(), deep).mistakes())
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.NESTED_TOO_DEEPLY);
        assertThat(batch(new NdjsonFormat(), longNumber).mistakes())
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.NUMBER_TOO_LONG);
        assertThat(batch(new NdjsonFormat(), "{\"team\":\"a\",\"team\":\"b\"}").mistakes())
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.MALFORMED_JSON);
        assertThat(batch(new NdjsonFormat(), "{\"quantity\":NaN}").mistakes())
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.MALFORMED_JSON);
    }

    @Test
    void bytesThatMeanHarmAreAMistakeAndNoFailure() {
        for (String number : List.of("1e9999999999", "1e-2147483648", "0.001e-2147483647")) {
            String body = line(1) + "\n" + Forms.report("'sourceId':'2'").replace(":3", ":" + number);
            assertThat(batch(new NdjsonFormat(), body).mistakes())
                    .as(number)
                    .extracting(Mistake::line, Mistake::what)
                    .containsExactly(tuple(2, RequestMistake.NUMBER_TOO_LONG));
        }
        for (String hex : List.of("0000007bffffffff", "0000fffe", "feff0000", "7b00", "7b22c328223a317d")) {
            Batch batch = Batch.read(HexFormat.of().parseHex(hex), new NdjsonFormat(), Forms.FOUND_ITEM);
            assertThat(batch.mistakes())
                    .as(hex)
                    .singleElement()
                    .extracting(Mistake::what)
                    .isIn(RequestMistake.MALFORMED_JSON, RequestMistake.NOT_UTF_8);
        }
        byte[] notUtf8 = HexFormat.of().parseHex("7b22c328223a317d");
        assertThat(Batch.read(notUtf8, new NdjsonFormat(), Forms.FOUND_ITEM).mistakes())
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.NOT_UTF_8);
        assertThat(batch(new NdjsonFormat(), "{\"" + "n".repeat(60_000) + "\":1}")
                        .mistakes())
                .extracting(Mistake::what)
                .contains(RequestMistake.UNKNOWN_FIELD);
    }

    @Test
    void whatIsWrongInOneElementOfAnArrayIsSaidOfThatOne() {
        String twice = "{\"team\":\"a\",\"team\":\"b\"}";
        String endless = Forms.report("'sourceId':'1'").replace(":3", ":1e9999999999");

        Batch batch = batch(new JsonArrayFormat(), "[" + twice + ", " + line(2) + "," + endless + "]");

        assertThat(batch.good()).extracting(Batch.Line::number).containsExactly(2);
        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::what)
                .containsExactly(tuple(1, RequestMistake.MALFORMED_JSON), tuple(3, RequestMistake.NUMBER_TOO_LONG));
    }

    @Test
    void emptyBatchesAreRefused() {
        for (BatchFormat format : List.of(new NdjsonFormat(), CsvFormatTest.CSV)) {
            assertThat(refused(format, Forms.bytes(" \n\r\n")))
                    .extracting(Mistake::what)
                    .containsExactly(IngestMistake.EMPTY_BATCH);
        }
        for (String nothing : List.of("[]", "", " ")) {
            assertThat(refused(new JsonArrayFormat(), Forms.bytes(nothing)))
                    .extracting(Mistake::what)
                    .containsExactly(IngestMistake.EMPTY_BATCH);
        }
    }

    @Test
    void tenThousandLinesAreTakenAndNoMore() {
        String most = IntStream.rangeClosed(1, Batch.MAX_LINES)
                .mapToObj(BatchTest::line)
                .collect(Collectors.joining("\n"));

        assertThat(batch(new NdjsonFormat(), most).good()).hasSize(Batch.MAX_LINES);
        assertThat(refused(new NdjsonFormat(), Forms.bytes(most + "\n{}")))
                .extracting(Mistake::what)
                .containsExactly(IngestMistake.TOO_MANY_LINES);
    }

    @Test
    void oneRevisionTwiceIsRefusedAndBothLinesAreNamed() {
        String second = Forms.report("'sourceId':'1','revision':2");
        String sameByItsId = Forms.report("'reportId':'" + ReportIdentity.ofSource("T", "1") + "'");

        Batch batch = batch(new NdjsonFormat(), line(1) + "\n" + second + "\n" + line(1) + "\n" + sameByItsId);

        assertThat(batch.good()).extracting(Batch.Line::number).containsExactly(2);
        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::what)
                .containsExactly(
                        tuple(1, IngestMistake.REVISION_REPEATED),
                        tuple(3, IngestMistake.REVISION_REPEATED),
                        tuple(4, IngestMistake.REVISION_REPEATED));
        assertThat(batch.mistakes().get(0).detail()).contains("line 3");
        assertThat(batch.mistakes().get(1).detail()).contains("line 1");
    }

    @Test
    void mistakesAreListedOnlyUpToAPoint() {
        String many = IntStream.range(0, 100).mapToObj(i -> "'f" + i + "':1").collect(Collectors.joining(","));

        assertThat(batch(new NdjsonFormat(), Forms.report(many)).mistakes()).hasSize(20);
        assertThat(batch(new NdjsonFormat(), String.join("\n", Collections.nCopies(100, "{}")))
                        .bad())
                .isEqualTo(100);
    }
}
