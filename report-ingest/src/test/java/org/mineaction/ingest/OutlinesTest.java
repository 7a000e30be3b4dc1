package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Location;

class OutlinesTest {
    private final Outlines outlines = Outlines.standard();

    @Test
    void everyDistrictHasAnOutlineThatHoldsItsCentroidAndNoOther() {
        for (District district : Gazetteer.standard().all()) {
            for (District other : Gazetteer.standard().all()) {
                Location centroid = new Location(other.latitude(), other.longitude(), null);
                assertThat(outlines.contains(district.code(), centroid))
                        .as(other.nameEn() + " in " + district.nameEn())
                        .isEqualTo(district.equals(other));
            }
        }
    }

    @Test
    void aDistrictWithoutAnOutlineHoldsEveryPlace() {
        assertThat(outlines.contains("AZ-BA", new Location(0, 0, null))).isTrue();
    }
}
