package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.FoundItem;

class BatchTest {
    private static final BatchFormat CSV = new CsvFormat(Forms.FOUND_ITEM.columns());

    private static Batch batch(BatchFormat format, String body) {
        return Batch.read(Forms.bytes(body), format, Forms.FOUND_ITEM);
    }

    private static List<Mistake> refused(BatchFormat format, byte[] body) {
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
                        tuple(3, MistakeCode.MALFORMED_JSON),
                        tuple(5, MistakeCode.WRONG_TYPE),
                        tuple(6, MistakeCode.UNKNOWN_DISTRICT));
    }

    @Test
    void aJsonArrayNamesTheElementOfEveryMistake() {
        Batch batch = batch(new JsonArrayFormat(), "[" + line(1) + ",7," + line(3).replace("3", "0") + "]");

        assertThat(batch.good()).extracting(Batch.Line::number).containsExactly(1);
        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::pointer, Mistake::what)
                .containsExactly(
                        tuple(2, null, MistakeCode.WRONG_TYPE), tuple(3, "/quantity", MistakeCode.OUT_OF_RANGE));
    }

    @Test
    void aBrokenJsonArrayIsRefusedAsAWhole() {
        assertThat(refused(new JsonArrayFormat(), Forms.bytes("[" + line(1) + "," + "{]")))
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.MALFORMED_JSON);
        assertThat(refused(new JsonArrayFormat(), Forms.bytes(line(1))))
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.WRONG_TYPE);
        assertThat(refused(new JsonArrayFormat(), Forms.bytes("[" + line(1) + "] x")))
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.MALFORMED_JSON);
        assertThat(refused(new JsonArrayFormat(), Forms.bytes("[" + line(1))))
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.MALFORMED_JSON);
    }

    @Test
    void refusesNestingAndNumbersThatOnlyDoHarm() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String longNumber = Forms.report("'sourceId':'1'").replace(":3", ":" + "9".repeat(1001));

        assertThat(batch(new NdjsonFormat(), deep).mistakes())
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.NESTED_TOO_DEEPLY);
        assertThat(batch(new NdjsonFormat(), longNumber).mistakes())
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.NUMBER_TOO_LONG);
        assertThat(batch(new NdjsonFormat(), "{\"team\":\"a\",\"team\":\"b\"}").mistakes())
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.MALFORMED_JSON);
        assertThat(batch(new NdjsonFormat(), "{\"quantity\":NaN}").mistakes())
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.MALFORMED_JSON);
    }

    @Test
    void emptyBatchesAreRefused() {
        for (BatchFormat format : List.of(new NdjsonFormat(), CSV)) {
            assertThat(refused(format, Forms.bytes(" \n\r\n")))
                    .extracting(Mistake::what)
                    .containsExactly(MistakeCode.EMPTY_BATCH);
        }
        assertThat(refused(new JsonArrayFormat(), Forms.bytes("[]")))
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.EMPTY_BATCH);
    }

    @Test
    void tenThousandLinesAreTakenAndNoMore() {
        String most = IntStream.rangeClosed(1, Batch.MAX_LINES)
                .mapToObj(BatchTest::line)
                .collect(Collectors.joining("\n"));

        assertThat(batch(new NdjsonFormat(), most).good()).hasSize(Batch.MAX_LINES);
        assertThat(refused(new NdjsonFormat(), Forms.bytes(most + "\n{}")))
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.TOO_MANY_LINES);
    }

    @Test
    void oneRevisionTwiceIsRefusedAndBothLinesAreNamed() {
        String second = Forms.report("'sourceId':'1','revision':2");
        String sameByItsId = Forms.report("'reportId':'" + ReportIdentity.ofSource("T", "1") + "'");

        Batch batch = batch(new NdjsonFormat(), line(1) + "\n" + second + "\n" + line(1) + "\n" + sameByItsId);

        assertThat(batch.good()).extracting(Batch.Line::number).containsExactly(1, 2);
        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::what)
                .containsExactly(tuple(3, MistakeCode.REVISION_REPEATED), tuple(4, MistakeCode.REVISION_REPEATED));
        assertThat(batch.mistakes().get(0).detail()).contains("line 1");
    }

    @Test
    void csvIsReadAsProgramsWriteIt() {
        String body = """
                sourceId,team,foundOn,district,category,quantity,model,latitude,longitude,accuracyMetres
                1,T,2021-06-05,AZ-AGM,AP_MINE,3,"PMN-2, ""old""\",40.021,46.99,
                "2","Team
                two",2021-06-05,agdam,AV_MINE,4,,,,

                3,T,2021-06-05,Füzuli,at mine,5,,,,
                """;

        Batch batch = batch(CSV, body);

        assertThat(batch.mistakes())
                .extracting(Mistake::line, Mistake::pointer, Mistake::what)
                .containsExactly(tuple(3, "/team", MistakeCode.CONTROL_CHARACTER));
        assertThat(items(batch))
                .extracting(FoundItem::district, item -> item.category().code(), FoundItem::quantity, FoundItem::model)
                .containsExactly(tuple("AZ-AGM", "AP_MINE", 3, "PMN-2, \"old\""), tuple("AZ-FUZ", "AT_MINE", 5, null));
        assertThat(items(batch).get(0).location().longitude()).isEqualTo(46.99);
    }

    @Test
    void csvIsReadAsSpreadsheetsOfTheRegionWriteIt() {
        String body = """
                sourceId;revision;team;foundOn;district;category;quantity;latitude;longitude;withdrawn;reason
                1;;T;2021-06-05;Ağdam;AP_MINE;3;40,021;46,99;;
                ;;;;;;;;;;
                2;2;T;;;;;;;TRUE;duplicate
                """.replace("\n", "\r\n");

        Batch batch = batch(CSV, body);

        assertThat(batch.mistakes()).isEmpty();
        assertThat(batch.good()).extracting(Batch.Line::number).containsExactly(2, 4);
        assertThat(((FoundItem) batch.good().get(0).draft().content())
                        .location()
                        .latitude())
                .isEqualTo(40.021);
    }

    private static List<FoundItem> items(Batch batch) {
        return batch.good().stream()
                .map(line -> (FoundItem) line.draft().content())
                .toList();
    }

    @Test
    void csvCellsThatAreNoNumbersAreNamed() {
        String header = "sourceId,team,foundOn,district,category,quantity,latitude,longitude\n";

        assertThat(batch(CSV, header + "1,T,2021-06-05,AZ-AGM,AP_MINE,NaN,1e5,x\n2,T,2021-06-05,AZ-AGM,AP_MINE,2.5,,")
                        .mistakes())
                .extracting(Mistake::line, Mistake::pointer, Mistake::what)
                .containsExactly(
                        tuple(2, "/quantity", MistakeCode.WRONG_TYPE),
                        tuple(2, "/location/latitude", MistakeCode.WRONG_TYPE),
                        tuple(2, "/location/longitude", MistakeCode.WRONG_TYPE),
                        tuple(3, "/quantity", MistakeCode.NOT_A_WHOLE_NUMBER));
    }

    @Test
    void csvRefusesAHeaderThatIsNotOurs() {
        assertThat(refused(CSV, Forms.bytes("team,foundOn,colour,team\nT,2021-06-05,green,T")))
                .extracting(mistake -> mistake.what() + " " + mistake.detail().replaceFirst(";.*", ""))
                .containsExactly(
                        "UNKNOWN_COLUMN There is no column \"colour\"",
                        "REPEATED_COLUMN The column team is there twice.",
                        "MISSING_COLUMN The column district is missing.",
                        "MISSING_COLUMN The column category is missing.",
                        "MISSING_COLUMN The column quantity is missing.",
                        "MISSING_COLUMN The column reportId or sourceId is missing.");
        assertThat(refused(CSV, Forms.bytes("sourceId,team,foundOn,district,category,quantity,latitude\n1")))
                .extracting(Mistake::detail)
                .containsExactly("The column longitude is missing.");
    }

    @Test
    void csvRefusesWhatIsNoCsv() {
        String header = "sourceId,team,foundOn,district,category,quantity\n";

        assertThat(refused(CSV, Forms.bytes(header + "\"1,T,2021")))
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.MALFORMED_CSV);
        assertThat(refused(CSV, new byte[] {(byte) 0xC0, (byte) 0xFF}))
                .extracting(Mistake::what)
                .containsExactly(MistakeCode.NOT_UTF_8);
        assertThat(batch(CSV, header + "1,T,2021-06-05,AZ-AGM,AP_MINE,3,46").mistakes())
                .extracting(Mistake::line, Mistake::what)
                .containsExactly(tuple(2, MistakeCode.MALFORMED_CSV));
    }

    @Test
    void mistakesOfOneReportAreListedOnlyUpToAPoint() {
        String many = IntStream.range(0, 1000).mapToObj(i -> "'f" + i + "':1").collect(Collectors.joining(","));

        assertThat(batch(new NdjsonFormat(), Forms.report(many)).mistakes()).hasSize(50);
        assertThat(batch(new NdjsonFormat(), String.join("\n", Collections.nCopies(100, "{}")))
                        .bad())
                .isEqualTo(100);
    }
}
