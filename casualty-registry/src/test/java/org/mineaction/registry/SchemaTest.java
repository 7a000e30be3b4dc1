package org.mineaction.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A migration of many rows, or one that waits for its turn, takes longer than any call may. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SchemaTest {
    @Inject
    Flyway flyway;

    @Test
    void migrationsAreNotCutOff() {
        Rows rows = new Rows(flyway.getConfiguration().getDataSource());

        assertThat(rows.of("SHOW statement_timeout")).containsExactly("0");
        assertThat(rows.of("SHOW lock_timeout")).containsExactly("0");
    }
}
