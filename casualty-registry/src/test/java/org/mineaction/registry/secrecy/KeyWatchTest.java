package org.mineaction.registry.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalPostgres;
import org.mineaction.registry.RegistryDatabase;
import org.postgresql.ds.PGSimpleDataSource;

class KeyWatchTest {
    private final ChangingKeys before = ChangingKeys.make();
    private final ChangingKeys added = before.added();
    private RegistryDatabase database;

    @BeforeEach
    void begin() throws SQLException {
        database = RegistryDatabase.create(LocalPostgres.shared());
    }

    private KeyWatch watch(ChangingKeys keys) {
        return new KeyWatch(database.dataSource(), keys.secrets().keyCheck());
    }

    @Test
    void saysWhichKeysAreInUse() throws SQLException {
        assertThat(watch(before).isRight()).isTrue();
        database.execute("UPDATE key_check SET used_at = 'yesterday'");

        assertThat(watch(before).isRight()).isTrue();

        assertThat(database.number("SELECT count(*) FROM key_check WHERE used_at > now() - interval '1 minute'"))
                .isEqualTo(2);
    }

    @Test
    void anInstanceEndsThatLacksAKeyOthersWriteWith() {
        assertThat(watch(before).isRight()).isTrue();
        assertThat(watch(added).isRight()).isTrue();

        assertThat(watch(added.promoted()).isRight()).isTrue();

        assertThat(watch(before).isRight()).isFalse();
        assertThat(watch(added).isRight()).isTrue();
    }

    @Test
    void anInstanceEndsThatWritesWithAKeyThatWasReplaced() throws SQLException {
        assertThat(watch(added).isRight()).isTrue();
        assertThat(watch(added.promoted()).isRight()).isTrue();

        database.execute("UPDATE key_check SET state = 'RETIRED' WHERE key_id = " + before.hashingId());

        assertThat(watch(added).isRight()).isFalse();
        assertThat(watch(added.promoted()).isRight()).isTrue();
        assertThat(watch(added.promoted().pruned()).isRight()).isFalse();
    }

    @Test
    void noneEndsBecauseTheDatabaseIsAway() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/registry");
        assertThat(new KeyWatch(nowhere, before.secrets().keyCheck()).isRight()).isTrue();
    }
}
