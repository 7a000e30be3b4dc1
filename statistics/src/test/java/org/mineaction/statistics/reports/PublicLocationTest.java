package org.mineaction.statistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Location;

class PublicLocationTest {
    private static final Location EXACT = new Location(40.0251, -46.9949, 5.5);

    @Test
    void isRoundedToAHundredthOfADegree() {
        assertThat(PublicLocation.in(item(Disposition.DESTROYED_IN_SITU, EXACT)).location())
                .isEqualTo(new Location(40.03, -46.99, null));
        assertThat(PublicLocation.in(item(null, EXACT)).location()).isEqualTo(new Location(40.03, -46.99, null));
    }

    @Test
    void isRoundedAlikeWhateverIsThere() {
        assertThat(PublicLocation.of(EXACT)).isEqualTo(new Location(40.03, -46.99, null));
        assertThat(PublicLocation.of(new Location(-40.0251, 0, null))).isEqualTo(new Location(-40.03, 0, null));
    }

    @Test
    void isKeptBackWhileTheItemMayStillLieThere() {
        assertThat(PublicLocation.in(item(Disposition.LEFT_MARKED, EXACT)).location())
                .isNull();
        assertThat(PublicLocation.in(item(Disposition.of("NEWER_STILL"), EXACT)).location())
                .isNull();
    }

    @Test
    void nothingElseChanges() {
        FoundItem item = item(Disposition.FOUND, null);

        assertThat(PublicLocation.in(item)).isEqualTo(item);
    }

    private static FoundItem item(Disposition disposition, Location location) {
        return new FoundItem(
                LocalDate.of(2021, 6, 5), "AZ-AGM", Category.AP_MINE, 1, "PMN-2", disposition, location, "T-1");
    }
}
