package org.mineaction.registry.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalPostgres;
import org.mineaction.registry.RegistryDatabase;
import org.mineaction.registry.Rows;

class SealedTableTest {
    /** A column that was forgotten here would be unreadable once its key is thrown away. */
    @Test
    void namesEveryColumnThatIsEncryptedOrHashed() throws SQLException {
        RegistryDatabase database = RegistryDatabase.create(LocalPostgres.shared());
        List<String> known = new ArrayList<>(List.of("key_check value"));
        for (SealedTable table : SealedTable.values()) {
            table.columns().forEach(column -> known.add(table.name().toLowerCase(Locale.ROOT) + " " + column));
        }
        assertThat(new Rows(database.dataSource()).of("""
                        SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND data_type = 'bytea'
                        """)).containsExactlyInAnyOrderElementsOf(known);
    }
}
