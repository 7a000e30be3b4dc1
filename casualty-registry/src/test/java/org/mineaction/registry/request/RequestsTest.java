package org.mineaction.registry.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {
    @Test
    void aUuidIsWrittenInFull() {
        assertThat(Requests.uuid("1-1-1-1-1")).isEmpty();
        assertThat(Requests.uuid("7D6DD9B2-3f0f-4c8e-8a1c-1c6f3c1d2e3f")).isPresent();
    }

    @Test
    void aConditionIsOfTheCurrentRevision() {
        RevisionCondition.ANY.check(7);
        new RevisionCondition(List.of("3", "7")).check(7);
        assertThatThrownBy(() -> new RevisionCondition(List.of("07")).check(7)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new RevisionCondition(List.of()).check(7)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aDatabaseThatIsAwayIsToldFromOneThatRefuses() {
        assertThat(ProblemMappers.isAway(new IllegalStateException(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(ProblemMappers.isAway(new SQLException("deadlock", "40P01"))).isTrue();
        assertThat(ProblemMappers.isAway(new SQLException("held up in a transaction", "25P03")))
                .isTrue();
        assertThat(ProblemMappers.isAway(new SQLException("no connection in time")))
                .isTrue();
        assertThat(ProblemMappers.isAway(new SQLException("check", "23514"))).isFalse();
        assertThat(ProblemMappers.isAway(new IllegalStateException("other"))).isFalse();
    }
}
