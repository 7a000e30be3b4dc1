package org.mineaction.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.bulletin.Bulletin.Found;
import org.mineaction.statistics.bulletin.Bulletin.Hurt;
import org.mineaction.statistics.bulletin.Bulletin.Maps;
import org.mineaction.statistics.bulletin.Bulletin.Released;
import org.mineaction.statistics.bulletin.IssuedBulletin.ChangedDistricts;
import org.mineaction.statistics.totals.CountedMap;

class DifferenceTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final Bulletin THEN = bulletin(
            new Found(7, Map.of("UXO", 4L, "NEWER", 3L), List.of(), 2, ""),
            new Released(20, 30, Map.of("REDUCED", 10L, "CLEARED", 20L), List.of(), 2, ""),
            new Hurt(DAY, DAY, 1, 2, 3, 4, ""),
            List.of(map(5)));

    private static Bulletin bulletin(Found found, Released land, Hurt hurt, List<CountedMap> maps) {
        return new Bulletin(DAY, DAY, Instant.EPOCH, found, land, hurt, new Maps(maps, ""));
    }

    private static CountedMap map(long minesPlanted) {
        return new CountedMap(UUID.randomUUID(), DAY, List.of("AZ-AGM"), minesPlanted);
    }

    @Test
    void everyFigureIsCompared() {
        Bulletin now = bulletin(
                new Found(9, Map.of("AP_MINE", 5L, "UXO", 4L), List.of(), 2, ""),
                new Released(21, 33, Map.of("CANCELLED", 7L, "REDUCED", 5L, "CLEARED", 21L), List.of(), 2, ""),
                new Hurt(DAY, DAY, 2, 4, 6, 8, ""),
                List.of(map(5), map(6)));

        assertThat(Difference.between(THEN, now))
                .isEqualTo(Map.ofEntries(
                        Map.entry("AP_MINE", 5L),
                        Map.entry("NEWER", -3L),
                        Map.entry("clearedSquareMetres", 1L),
                        Map.entry("releasedSquareMetres", 3L),
                        Map.entry("CANCELLED", 7L),
                        Map.entry("REDUCED", -5L),
                        Map.entry("CLEARED", 1L),
                        Map.entry("killed", 1L),
                        Map.entry("injured", 2L),
                        Map.entry("unknown", 3L),
                        Map.entry("incidents", 4L),
                        Map.entry("minesPlanted", 6L)));
    }

    @Test
    void whatIsTheSameIsLeftOut() {
        assertThat(Difference.between(THEN, THEN)).isEmpty();
        assertThat(Difference.districts(List.of("AZ-AGM"), List.of("AZ-AGM"))).isNull();
    }

    @Test
    void districtsComeAndGo() {
        assertThat(Difference.districts(List.of("AZ-TAR", "AZ-AGM"), List.of("AZ-AGM", "AZ-FUZ")))
                .isEqualTo(new ChangedDistricts(List.of("AZ-FUZ"), List.of("AZ-TAR")));
    }
}
