package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {
    @Test
    void aDatabaseThatIsAwayIsToldFromOneThatRefuses() {
        assertThat(ProblemMappers.isAway(new IllegalStateException(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(ProblemMappers.isAway(new SQLException("deadlock", "40P01"))).isTrue();
        assertThat(ProblemMappers.isAway(new SQLException("no connection in time")))
                .isTrue();
        assertThat(ProblemMappers.isAway(new SQLException("check", "23514"))).isFalse();
        assertThat(ProblemMappers.isAway(new IllegalStateException("other"))).isFalse();
    }

    /** Whoever was held still in a transaction finds it ended: found by fire. */
    @Test
    void aSessionThatTheDatabaseEndedMeanwhileIsAway() {
        assertThat(ProblemMappers.isAway(new SQLException("held up in a transaction", "25P03")))
                .isTrue();
    }

    @Test
    void aCommitThatWasCutOffIsSuppressed() {
        Exception commit = new Exception("not committed");
        commit.addSuppressed(new IllegalStateException(new SQLException("ended", "57P01")));

        assertThat(ProblemMappers.isAway(new IllegalStateException(commit))).isTrue();
    }
}
