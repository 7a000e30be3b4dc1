package org.mineaction.registry.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Əliyev Vüqar            | vuqar əliyev
            ƏLİYEV VÜQAR            | Əliyev  Vüqar
            Əliyev Vüqar            | Aliyev Vuqar
            Əliyev Vüqar            | Eliyev, Vuqar.
            İsmayılov İlqar         | ismayilov ilqar
            İSMAYILOV ILQAR         | İsmayılov İlqar
            ISMAYILOV               | ismayılov
            Iİıi                    | iiii
            Çingiz Qarayev          | CINGIZ QARAYEV
            Şəhla Ağayeva           | sehla agayeva
            Gülşən Öztürk           | GULSEN OZTURK
            Məmmədov                | Mammadov
            Məmmədov                | Memmedov
            Mәmmәdov                | Məmmədov
            Mǝmmǝdov                | MƏMMƏDOV
            Əliyev Vüqar Rəşid oğlu | Vüqar Rəşid Əliyev
            Əliyeva Aynur Rəşid qızı | AYNUR RASID QIZI ALIYEVA
            Kərimova-Əliyeva Aynur  | Aynur Əliyeva Kərimova
            Qur’an Mə'ruf           | Quran Məruf
            O´Connor                | OConnor
            Straße                  | STRASSE
            ŞTRAẞE                  | strasse
            Ｖüqar                   | Vuqar
            ﬁruzə                   | Firuzə
            Алиев Вугар             | ВУГАР алиев
            Йусиф                   | йусиф
            """)
    void oneName(String one, String other) {
        assertThat(PlainName.of(one)).isEqualTo(PlainName.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Vüqar Əliyev, Vüqar Məmmədov",
        "Vüqar Əliyev, Vüqar Əliyeva",
        "Vüqar Əliyev, Алиев Вугар",
        "Rəşid Əliyev, Rashid Aliyev",
        "Anar Vüqar Əliyev, Anar Əliyev",
        "Ali Ali, Ali",
        "Vüqar Əliyev 1, Vüqar Əliyev 2"
    })
    void twoNames(String one, String other) {
        assertThat(PlainName.of(one)).isNotEqualTo(PlainName.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "---", "…", "'", "\u0301"})
    void noName(String nothing) {
        assertThat(PlainName.of(nothing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oğlu", "qızı"})
    void aNameThatIsNothingButAWordLeftOutElsewhere(String name) {
        assertThat(PlainName.of(name)).isNotEmpty();
    }
}
