package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.standard();

    @ParameterizedTest
    @CsvSource({
        "AZ-FUZ,AZ-FUZ", "Fuzuli,AZ-FUZ", "FÜZULİ,AZ-FUZ", "Fizuli,AZ-FUZ", "az-fuz,AZ-FUZ",
        "Ağdam,AZ-AGM", "agdam,AZ-AGM", "QUBADLI,AZ-QBI", "Qubadlı,AZ-QBI", "Şuşa,AZ-SUS",
        "Cəbrayıl,AZ-CAB", "Shusha city,AZ-SUS"
    })
    void findsADistrictHoweverItIsSpelt(String typed, String code) {
        assertThat(gazetteer.findByName(typed)).map(District::code).contains(code);
    }

    @Test
    void doesNotTakeALookAlikeForADistrict() {
        assertThat(gazetteer.findByName("Quba")).isEmpty();
        assertThat(gazetteer.find("AZ-QBA")).isEmpty();
        assertThat(gazetteer.find("az-agm")).isEmpty();
        assertThat(gazetteer.all()).hasSize(12);
    }

    @Test
    void refusesDataInWhichANameIsAmbiguous() {
        String csv = """
                code,name_en,name_az,aliases,centroid_longitude,centroid_latitude
                AZ-AAA,One,Bir,,46,40
                AZ-BBB,Two,İki,one,46,40
                """;

        assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(Samples.bytes(csv))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one");
    }
}
