package org.mineaction.registry.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mineaction.registry.Sent.named;
import static org.mineaction.registry.Sent.recorded;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.LocalStack;
import org.mineaction.registry.access.Purpose;
import org.mineaction.registry.access.Reader;
import org.mineaction.registry.secrecy.WrongKeysException;

@QuarkusTest
@WithTestResource(LocalStack.class)
class NameSearchTest {
    private static final Reader READER = new Reader("R. Reader", Purpose.DATA_QUALITY);

    @Inject
    NameSearch search;

    @Inject
    Session entities;

    /** Whoever was hashed with that key would be missed without a word. */
    @Test
    void isRefusedWhereAKeyIsLackingThatOthersHashWith() {
        recorded(named("Nobody Missed", "2021-12-01"));
        assertThat(search.search("Nobody Missed", READER).items()).hasSize(1);
        // Never committed: the instance of these tests would end, as it should.
        QuarkusTransaction.begin();
        try {
            entities.createNativeMutationQuery(
                            "INSERT INTO key_check (setting, key_id, value) VALUES ('registry.keys.hashing', 1, '')")
                    .executeUpdate();
            assertThatExceptionOfType(WrongKeysException.class)
                    .isThrownBy(() -> search.search("Nobody Missed", READER))
                    .withMessage("registry.keys.hashing lacks key 1, which the database was written with");
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
