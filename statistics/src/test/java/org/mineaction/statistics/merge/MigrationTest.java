package org.mineaction.statistics.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mineaction.statistics.TestDatabase;

/** Tables of earlier versions, with figures in them, become those of the next. */
class MigrationTest {
    @Test
    void totalsOfPartitionsBecomeTotalsOfDaysAndMonths() throws SQLException {
        TestDatabase database = TestDatabase.createAt("1");
        database.execute("""
                INSERT INTO daily_total (kind, day, district, code, partition, amount, reports) VALUES
                ('found-item', '2021-06-30', 'AZ-AGM', 'UXO', 0, 1, 1),
                ('found-item', '2021-07-01', 'AZ-AGM', 'UXO', 0, 2, 1),
                ('found-item', '2021-07-01', 'AZ-AGM', 'UXO', 5, 4, 2),
                ('found-item', '2021-07-02', 'AZ-AGM', 'UXO', 5, 8, 3)
                """);

        database.migrateTo("2");

        assertThat(database.rows("SELECT day, district, code, amount, reports FROM daily_total ORDER BY day"))
                .containsExactly("2021-06-30 AZ-AGM UXO 1 1", "2021-07-01 AZ-AGM UXO 6 3", "2021-07-02 AZ-AGM UXO 8 3");
        assertThat(database.rows("SELECT month, district, code, amount, reports FROM monthly_total ORDER BY month"))
                .containsExactly("2021-06-01 AZ-AGM UXO 1 1", "2021-07-01 AZ-AGM UXO 14 6");
    }
}
