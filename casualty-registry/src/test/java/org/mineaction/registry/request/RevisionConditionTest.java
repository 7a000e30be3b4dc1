package org.mineaction.registry.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineaction.http.RefusedException;

class RevisionConditionTest {
    @Test
    void aConditionIsOfTheCurrentRevision() {
        RevisionCondition.ANY.check(7);
        new RevisionCondition(List.of("3", "7")).check(7);
        assertThatThrownBy(() -> new RevisionCondition(List.of("07")).check(7)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new RevisionCondition(List.of()).check(7)).isInstanceOf(RefusedException.class);
    }
}
