package org.mineaction.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule complains when it is broken: a rule that never does would keep nobody from anything. */
class MutationsTest {
    private static Manifests everything;

    @BeforeAll
    static void render() {
        everything = Manifests.of(Overlay.EVERYTHING);
    }

    static Stream<Mutation> mutations() {
        return Mutation.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void isNoticed(Mutation mutation) {
        Manifests spoilt = everything.copy();
        assertThat(mutation.rule().complaints(spoilt)).isEmpty();
        mutation.spoil(spoilt);
        assertThat(mutation.rule().complaints(spoilt)).isNotEmpty();
    }

    @Test
    void everyRuleIsBroken() {
        assertThat(mutations().map(Mutation::rule)).containsAll(Arrays.asList(Rule.values()));
    }
}
