package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.http.Mistake;

class MinefieldMapFormTest {
    private static final String USUAL =
            "'team':'T','handedOverOn':'2021-07-03','districts':['AZ-ZAN','AZ-FUZ'],'minesPlanted':92000";

    @Test
    void readsEveryField() {
        String json = ("{" + USUAL + ",'title':'Füzuli and Zəngilan'}").replace('\'', '"');

        Draft draft = Forms.draft(Forms.MINEFIELD_MAP, json, (form, fields) -> form.first(fields, "key"));

        assertThat(draft.flags()).isEmpty();
        assertThat(draft.content())
                .isEqualTo(new MinefieldMap(
                        LocalDate.of(2021, 7, 3), List.of("AZ-FUZ", "AZ-ZAN"), 92_000, "Füzuli and Zəngilan"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'handedOverOn':'2021-07-07'   | /handedOverOn | date-in-future
            'handedOverOn':null           | /handedOverOn | missing-field
            'districts':null              | /districts    | missing-field
            'districts':'AZ-FUZ'          | /districts    | wrong-type
            'districts':[]                | /districts    | out-of-range
            'districts':['AZ-FUZ','X']    | /districts/1  | unknown-district
            'districts':['AZ-FUZ',5]      | /districts/1  | wrong-type
            'districts':[null]            | /districts/0  | wrong-type
            'minesPlanted':null           | /minesPlanted | missing-field
            'minesPlanted':0              | /minesPlanted | out-of-range
            'minesPlanted':10000001       | /minesPlanted | out-of-range
            'minesPlanted':1.5            | /minesPlanted | not-a-whole-number
            'title':''                    | /title        | empty-text
            'district':'AZ-FUZ'           | /district     | unknown-field
            """)
    void refuses(String field, String pointer, String code) {
        String name = field.substring(1, field.indexOf('\'', 1));
        String without = USUAL.replaceFirst("'" + name + "':('[^']*'|\\d+|\\[[^]]*])(,|$)", "");
        String json = ("{" + field + "," + without + "}").replace(",}", "}").replace('\'', '"');

        List<Mistake> mistakes =
                Forms.mistakesIn(Forms.MINEFIELD_MAP, json, (form, fields) -> form.first(fields, "key"));

        assertThat(mistakes).singleElement().satisfies(mistake -> {
            assertThat(mistake.pointer()).isEqualTo(pointer);
            assertThat(mistake.what().text()).isEqualTo(code);
        });
    }

    @Test
    void namesEveryDistrictThatIsNotKnown() {
        String json = ("{" + USUAL.replace("'AZ-ZAN'", "'X','AZ-ZAN','Y'") + "}").replace('\'', '"');

        assertThat(Forms.mistakesIn(Forms.MINEFIELD_MAP, json, (form, fields) -> form.first(fields, "key")))
                .extracting(Mistake::pointer)
                .containsExactly("/districts/0", "/districts/2");
    }

    @Test
    void saysHowManyDistrictsThereMayBe() {
        String districts = "\"AZ-FUZ\",".repeat(MinefieldMap.MAX_DISTRICTS) + "\"AZ-ZAN\"";
        String json =
                "{\"team\":\"T\",\"handedOverOn\":\"2021-07-03\",\"minesPlanted\":1,\"districts\":[" + districts + "]}";

        assertThat(Forms.mistakesIn(Forms.MINEFIELD_MAP, json, (form, fields) -> form.first(fields, "key")))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.detail()).isEqualTo("districts must be a list of 1 to 50."));
    }
}
