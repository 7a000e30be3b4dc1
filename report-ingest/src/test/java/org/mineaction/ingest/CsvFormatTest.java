package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mineaction.ingest.BatchTest.batch;
import static org.mineaction.ingest.BatchTest.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.FoundItem;
import org.mineaction.http.Mistake;
import org.mineaction.http.MistakeCode;
import org.mineaction.http.RequestMistake;

class CsvFormatTest {
    static final BatchFormat CSV = new CsvFormat(Forms.columns(Forms.FOUND_ITEM));
    private static final String HEADER = "sourceId,team,foundOn,district,category,quantity,model\n";

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
                .containsExactly(tuple(3, "/team", RequestMistake.CONTROL_CHARACTER));
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
                        tuple(2, "/quantity", RequestMistake.WRONG_TYPE),
                        tuple(2, "/location/latitude", RequestMistake.WRONG_TYPE),
                        tuple(2, "/location/longitude", RequestMistake.WRONG_TYPE),
                        tuple(3, "/quantity", RequestMistake.NOT_A_WHOLE_NUMBER));
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
    }

    @Test
    void csvRefusesWhatIsNoCsv() {
        String header = "sourceId,team,foundOn,district,category,quantity\n";

        assertThat(refused(CSV, Forms.bytes(header + "\"1,T,2021")))
                .extracting(Mistake::what)
                .containsExactly(IngestMistake.MALFORMED_CSV);
        assertThat(refused(CSV, new byte[] {(byte) 0xC0, (byte) 0xFF}))
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.NOT_UTF_8);
        assertThat(batch(CSV, header + "1,T,2021-06-05,AZ-AGM,AP_MINE,3,46").mistakes())
                .extracting(Mistake::line, Mistake::what)
                .containsExactly(tuple(2, IngestMistake.MALFORMED_CSV));
    }

    @Test
    void aLineIsTheOneItsRowBeginsOn() {
        String body = HEADER
                + "1,T,2021-06-05,AZ-AGM,AP_MINE,0,\"two\nlines\"\n"
                + "\n"
                + "2,T,2021-06-05,AZ-AGM,AP_MINE,0,one\r\n"
                + "3,\"a\nb\",2021-06-05,AZ-AGM,AP_MINE,0,x";

        assertThat(batch(CSV, body).mistakes()).extracting(Mistake::line).containsExactly(2, 2, 5, 6, 6);
    }

    @Test
    void aThousandIsNeverTakenForOne() {
        String comma = "sourceId,team,foundOn,district,category,quantity\n1,T,2021-06-05,AZ-AGM,AP_MINE,";
        for (String ambiguous : List.of("1.000", "\"1,000\"")) {
            assertThat(quantityMistakes(comma + ambiguous)).containsExactly(RequestMistake.WRONG_TYPE);
            assertThat(quantityMistakes((comma + ambiguous).replace(",", ";").replace("1;000", "1,000")))
                    .containsExactly(RequestMistake.WRONG_TYPE);
        }
        assertThat(quantityMistakes((comma + "2,5").replace(",", ";").replace("2;5", "2,5")))
                .containsExactly(RequestMistake.NOT_A_WHOLE_NUMBER);
    }

    private static List<MistakeCode> quantityMistakes(String body) {
        return batch(CSV, body).mistakes().stream().map(Mistake::what).toList();
    }

    @Test
    void whatSpreadsheetsLeaveAroundATableDoesNotMatter() {
        String body =
                "\r\n;;\r\nsourceId;team;foundOn;district;category;quantity;;\r\n1;T;2021-06-05;Ağdam;AP_MINE;3;;\r\n";

        assertThat(batch(CSV, body.replaceFirst(";;\r\n", "")).good()).hasSize(1);
    }

    @Test
    void aRowThatWouldFillTheMemoryIsRefusedAtOnce() {
        assertThat(refused(CSV, Forms.bytes("a,".repeat(8_000_000))))
                .extracting(Mistake::what)
                .containsExactly(IngestMistake.MALFORMED_CSV);
        assertThat(refused(CSV, Forms.bytes(HEADER + ",".repeat(1_000_000))))
                .extracting(Mistake::what)
                .containsExactly(IngestMistake.MALFORMED_CSV);
    }

    @Test
    void controlCharactersAtTheEdgeOfACellAreRefusedToo() {
        assertThat(batch(CSV, HEADER + "1,T,2021-06-05,AZ-AGM,AP_MINE,3,x\u001f")
                        .mistakes())
                .extracting(Mistake::pointer, Mistake::what)
                .containsExactly(tuple("/model", RequestMistake.CONTROL_CHARACTER));
    }
}
