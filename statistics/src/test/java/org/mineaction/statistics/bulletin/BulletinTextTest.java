package org.mineaction.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.bulletin.Bulletin.Found;
import org.mineaction.statistics.bulletin.Bulletin.Hurt;
import org.mineaction.statistics.bulletin.Bulletin.Maps;
import org.mineaction.statistics.bulletin.Bulletin.Released;
import org.mineaction.statistics.totals.CountedMap;

class BulletinTextTest {
    private static final LocalDate FROM = LocalDate.of(2021, 6, 1);
    private static final LocalDate TO = LocalDate.of(2021, 7, 3);
    private static final LocalDate CEASEFIRE = LocalDate.of(2020, 11, 10);
    private static final Instant AS_OF = Instant.parse("2021-07-05T20:00:05Z");
    private static final Found NOTHING_FOUND = new Found(0, Map.of(), List.of(), 0, "");
    private static final Hurt NOBODY = new Hurt(CEASEFIRE, TO, 0, 0, 0, 0, "");
    private static final Maps NO_MAPS = new Maps(List.of(), "");

    private static Released land(long cleared, long released) {
        return new Released(cleared, released, Map.of(), List.of(), 0, "");
    }

    private static BulletinText text(String language, Bulletin bulletin) {
        return new BulletinText(
                bulletin, Language.find(language, Gazetteer.standard()).orElseThrow());
    }

    private static Bulletin published() {
        Map<String, Long> items = new LinkedHashMap<>();
        items.put("AP_MINE", 1_087L);
        items.put("AT_MINE", 316L);
        items.put("UXO", 461L);
        return new Bulletin(
                FROM,
                TO,
                AS_OF,
                new Found(1_864, items, List.of("AZ-TAR", "AZ-AGM", "AZ-ZAN"), 540, ""),
                new Released(5_630_000, 5_630_000, Map.of(), List.of(), 31, ""),
                new Hurt(CEASEFIRE, TO, 31, 116, 0, 80, ""),
                new Maps(
                        List.of(
                                new CountedMap(UUID.randomUUID(), LocalDate.of(2021, 6, 12), List.of("AZ-AGM"), 97_000),
                                new CountedMap(UUID.randomUUID(), TO, List.of("AZ-FUZ", "AZ-ZAN"), 92_000)),
                        ""));
    }

    @Test
    void inEnglish() {
        assertThat(text("en", published()).title()).isEqualTo("Mine action, 1 June – 3 July 2021");
        assertThat(text("en", published()).sentences())
                .containsExactly(
                        "1,087 anti-personnel mines, 316 anti-tank mines and 461 items of unexploded ordnance were found in"
                                + " Tartar, Aghdam and Zangilan.",
                        "Land cleared: 5.6 million square metres (563 hectares).",
                        "147 people were killed or injured by explosive ordnance, 10 November 2020 – 3 July 2021 (31 killed,"
                                + " 116 injured).",
                        "Minefield map of Aghdam handed over on 12 June 2021: 97,000 mines planted.",
                        "Minefield map of Fuzuli and Zangilan handed over on 3 July 2021: 92,000 mines planted.");
        assertThat(text("en", published()).sources())
                .isEqualTo(
                        "As known on 6 July 2021, 00:00:05 (Asia/Baku), from 540 reports of found items, 31 of released"
                                + " land, 80 incidents and 2 minefield maps.");
    }

    @Test
    void inAzerbaijani() {
        assertThat(text("az", published()).sentences())
                .containsExactly(
                        "Tərtər, Ağdam və Zəngilan ərazisində 1.087 piyada əleyhinə mina, 316 tank əleyhinə mina və 461"
                                + " partlamamış hərbi sursat aşkar edilib.",
                        "Təmizlənmiş ərazi: 5,6 milyon kvadratmetr (563 hektar).",
                        "10 noyabr 2020 – 3 iyul 2021: partlayıcı sursatlardan 147 nəfər zərər çəkib (31 həlak olub, 116"
                                + " yaralanıb).",
                        "12 iyun 2021: Ağdam ərazisinin minalanmış sahələrinin xəritəsi təhvil verilib, 97.000 mina"
                                + " göstərilib.",
                        "3 iyul 2021: Füzuli və Zəngilan ərazisinin minalanmış sahələrinin xəritəsi təhvil verilib,"
                                + " 92.000 mina göstərilib.");
        assertThat(text("az", published()).sources())
                .isEqualTo(
                        "6 iyul 2021, 00:00:05 (Asia/Baku) tarixinə olan məlumat: tapıntılar üzrə 540 hesabat, təhvil"
                                + " verilmiş ərazilər üzrə 31 hesabat, 80 hadisə, 2 xəritə.");
    }

    @Test
    void whatThereIsNotIsSaidToo() {
        Bulletin nothing = new Bulletin(FROM, FROM, AS_OF, NOTHING_FOUND, land(0, 0), NOBODY, NO_MAPS);
        assertThat(text("en", nothing).title()).isEqualTo("Mine action, 1 June 2021");
        assertThat(text("en", nothing).sentences())
                .containsExactly(
                        "No explosive ordnance was reported found.",
                        "No land was reported released.",
                        "Nobody was reported killed or injured by explosive ordnance, 10 November 2020 – 3 July 2021.");
        assertThat(text("az", nothing).sentences()).hasSize(3);
        Hurt before = new Hurt(CEASEFIRE, LocalDate.of(2020, 11, 9), 0, 0, 0, 0, "");
        assertThat(text("en", new Bulletin(FROM, FROM, AS_OF, NOTHING_FOUND, land(0, 0), before, NO_MAPS))
                        .sentences())
                .contains("Casualties are recorded from 10 November 2020 on.");
    }

    @Test
    void whoseOutcomeIsNotKnownIsCountedApart() {
        Hurt hurt = new Hurt(CEASEFIRE, TO, 31, 116, 3, 80, "");
        assertThat(text("en", new Bulletin(FROM, TO, AS_OF, NOTHING_FOUND, land(0, 0), hurt, NO_MAPS))
                        .sentences())
                .contains(
                        "147 people were killed or injured by explosive ordnance, 10 November 2020 – 3 July 2021 (31 killed,"
                                + " 116 injured); the outcome is not known for 3 more.");
        Hurt unknown = new Hurt(CEASEFIRE, TO, 0, 0, 1, 1, "");
        assertThat(text("en", new Bulletin(FROM, TO, AS_OF, NOTHING_FOUND, land(0, 0), unknown, NO_MAPS))
                        .sentences())
                .contains(
                        "1 person was hurt by explosive ordnance, 10 November 2020 – 3 July 2021; the outcome is not known.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1          | 1 square metre
            9999       | 9,999 square metres
            10000      | 10,000 square metres (1.0 hectares)
            99499      | 99,499 square metres (9.9 hectares)
            100000     | 100,000 square metres (10 hectares)
            116000     | 116,000 square metres (12 hectares)
            125000     | 125,000 square metres (13 hectares)
            5250000    | 5.3 million square metres (525 hectares)
            1435427    | 1.4 million square metres (144 hectares)
            5630000    | 5.6 million square metres (563 hectares)
            6770000    | 6.8 million square metres (677 hectares)
            1234567890 | 1,234.6 million square metres (123,457 hectares)
            """)
    void areasAreRoundedAsPeopleReadThem(long squareMetres, String expected) {
        Bulletin bulletin =
                new Bulletin(FROM, TO, AS_OF, NOTHING_FOUND, land(squareMetres, squareMetres), NOBODY, NO_MAPS);

        assertThat(text("en", bulletin).sentences()).contains("Land cleared: " + expected + ".");
    }

    @Test
    void oneIsNotMany() {
        Found one = new Found(1, Map.of("AP_MINE", 1L), List.of("AZ-TAR"), 1, "");
        Maps map = new Maps(List.of(new CountedMap(UUID.randomUUID(), FROM, List.of("AZ-AGM"), 1)), "");
        assertThat(text("en", new Bulletin(FROM, TO, AS_OF, one, land(0, 0), NOBODY, map))
                        .sentences())
                .contains(
                        "1 anti-personnel mine was found in Tartar.",
                        "Minefield map of Aghdam handed over on 1 June 2021: 1 mine planted.");
    }

    @Test
    void landReleasedWithoutClearanceIsNotCalledCleared() {
        Bulletin bulletin = new Bulletin(FROM, TO, AS_OF, NOTHING_FOUND, land(0, 250_000), NOBODY, NO_MAPS);

        assertThat(text("en", bulletin).sentences())
                .contains("Land released after survey, without clearance: 250,000 square metres (25 hectares).")
                .noneMatch(sentence -> sentence.contains("Land cleared"));
    }
}
