package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Location;
import org.mineaction.http.Mistake;
import org.mineaction.http.RequestMistake;

class FoundItemFormTest {
    @Test
    void readsEveryField() {
        String json = """
                {"sourceId":"S-1","team":"Qrup Ağdam","foundOn":"2021-07-06","district":"AZ-AGM","category":"AT_MINE",
                 "quantity":100000,"model":"TM-62","disposition":"REMOVED","taskId":"T-1",
                 "location":{"latitude":40.021,"longitude":46.99,"accuracyMetres":2.5}}""";

        Draft draft = Forms.draft(json, (form, fields) -> form.first(fields, null));

        assertThat(draft)
                .isEqualTo(new Draft(
                        ReportIdentity.ofSource("Qrup Ağdam", "S-1"),
                        1,
                        "Qrup Ağdam",
                        "S-1",
                        List.of(),
                        new FoundItem(
                                LocalDate.of(2021, 7, 6),
                                "AZ-AGM",
                                Category.AT_MINE,
                                100_000,
                                "TM-62",
                                Disposition.REMOVED,
                                new Location(40.021, 46.99, 2.5),
                                "T-1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'team':5                      | /team       | wrong-type
            'team':''                     | /team       | empty-text
            'team':'a\\u0000b'            | /team       | control-character
            'team':'a\\nb'                | /team       | control-character
            'team':'\\ud800'              | /team       | broken-unicode
            'foundOn':null                | /foundOn    | missing-field
            'foundOn':20210605            | /foundOn    | wrong-type
            'foundOn':'05.06.2021'        | /foundOn    | not-a-date
            'foundOn':'2021-02-30'        | /foundOn    | not-a-date
            'foundOn':'+12021-01-01'      | /foundOn    | not-a-date
            'foundOn':'2021-07-07'        | /foundOn    | date-in-future
            'foundOn':'1989-12-31'        | /foundOn    | date-too-early
            'district':'AZ-QBA'           | /district   | unknown-district
            'district':'Aghdam'           | /district   | unknown-district
            'district':['AZ-AGM']         | /district   | wrong-type
            'category':'AV_MINE'          | /category   | unknown-category
            'category':'ap_mine'          | /category   | unknown-category
            'quantity':0                  | /quantity   | out-of-range
            'quantity':-1                 | /quantity   | out-of-range
            'quantity':100001             | /quantity   | out-of-range
            'quantity':1e400              | /quantity   | out-of-range
            'quantity':1e-400             | /quantity   | out-of-range
            'quantity':2.5                | /quantity   | not-a-whole-number
            'quantity':3.0000000000000000000000000001 | /quantity | not-a-whole-number
            'quantity':'3'                | /quantity   | wrong-type
            'quantity':true               | /quantity   | wrong-type
            'quantity':null               | /quantity   | missing-field
            'disposition':'EXPLODED'      | /disposition | unknown-disposition
            'model':' '                   | /model      | empty-text
            'location':{}                 | /location/latitude  | missing-field
            'location':{'latitude':90.01,'longitude':46}          | /location/latitude  | out-of-range
            'location':{'latitude':40,'longitude':-180.5}         | /location/longitude | out-of-range
            'location':{'latitude':'NaN','longitude':46}          | /location/latitude  | wrong-type
            'location':{'latitude':1e999,'longitude':46}          | /location/latitude  | out-of-range
            'location':{'latitude':40,'longitude':46,'accuracyMetres':0}      | /location/accuracyMetres | out-of-range
            'location':{'latitude':40,'longitude':46,'accuracyMetres':100001} | /location/accuracyMetres | out-of-range
            'location':{'latitude':40,'longitude':46,'height':5}  | /location/height    | unknown-field
            'location':[40,46]            | /location   | wrong-type
            'remarks':'text'              | /remarks    | unknown-field
            'submittedBy':{}              | /submittedBy | unknown-field
            'revision':0                  | /revision   | revision-out-of-range
            'revision':2                  | /revision   | revision-out-of-range
            'reportId':'1-1-1-1-1'        | /reportId   | not-a-uuid
            'reportId':7                  | /reportId   | wrong-type
            """)
    void refusesAFirstReport(String field, String pointer, String code) {
        List<Mistake> mistakes = Forms.mistakesIn(with(field), (form, fields) -> form.first(fields, "key"));

        assertThat(mistakes).first().satisfies(mistake -> {
            assertThat(mistake.pointer()).isEqualTo(pointer);
            assertThat(mistake.what().text()).isEqualTo(code);
            assertThat(mistake.detail()).isNotBlank();
        });
    }

    /** The usual report with one field put in the place of the usual one. */
    private static String with(String field) {
        String json = field.replace('\'', '"');
        try {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode usual = (ObjectNode) mapper.readTree(Forms.report());
            usual.remove(json.substring(1, json.indexOf('"', 1)));
            return "{" + json + "," + usual.toString().substring(1);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void refusesOverLongText() {
        for (String field : List.of("team", "model", "taskId", "sourceId")) {
            String json = with("'" + field + "':'" + "ə".repeat(81) + "'");

            assertThat(Forms.mistakesIn(json, (form, fields) -> form.first(fields, "key")))
                    .extracting(Mistake::pointer, Mistake::what)
                    .containsExactly(tuple("/" + field, RequestMistake.TEXT_TOO_LONG));
        }
        Forms.draft(with("'team':'" + "ə".repeat(80) + "'"), (form, fields) -> form.first(fields, "key"));
    }

    @Test
    void refusesAQuantityOfAThousandDigits() {
        assertThat(Forms.mistakesIn(
                        with("'quantity':" + "9".repeat(1000)), (form, fields) -> form.first(fields, "key")))
                .extracting(Mistake::what)
                .containsExactly(RequestMistake.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3e0", "0.3e1"})
    void takesAWholeNumberHoweverItIsWritten(String three) {
        Draft draft = Forms.draft(with("'quantity':" + three), (form, fields) -> form.first(fields, "key"));

        assertThat(((FoundItem) draft.content()).quantity()).isEqualTo(3);
    }

    @Test
    void listsEveryMistakeAtOnce() {
        String json = """
                {"foundOn":"tomorrow","district":"AZ-XX","category":"MINE","quantity":0,"colour":"green",
                 "location":{"latitude":91}}""";

        assertThat(Forms.mistakesIn(json, (form, fields) -> form.first(fields, "key")))
                .extracting(Mistake::pointer)
                .containsExactly(
                        "/foundOn",
                        "/district",
                        "/category",
                        "/quantity",
                        "/location/latitude",
                        "/location/longitude",
                        "/colour");
    }

    @Test
    void doesNotRepeatWhatItRefusesAtLength() {
        String json = Forms.report("'" + "x".repeat(5000) + "':1", "'a/b~<script>':2");

        assertThat(Forms.mistakesIn(json, (form, fields) -> form.first(fields, "key")))
                .allSatisfy(mistake ->
                        assertThat(mistake.detail()).hasSizeLessThan(100).doesNotContain("<"))
                .extracting(Mistake::pointer)
                .contains("/a~1b~0<script>");
    }

    private static Draft first(String json, String key) {
        return Forms.draft(json, (form, fields) -> form.first(fields, key));
    }

    @Test
    void flagsALocationOutsideItsDistrict() {
        String inAghdam = Forms.report("'location':{'latitude':40.021,'longitude':46.99}");
        String inBaku = Forms.report("'location':{'latitude':40.4,'longitude':49.87}");

        assertThat(first(inAghdam, "k").flags()).isEmpty();
        assertThat(first(inBaku, "k").flags()).containsExactly(Flag.LOCATION_OUTSIDE_DISTRICT);
    }
}
