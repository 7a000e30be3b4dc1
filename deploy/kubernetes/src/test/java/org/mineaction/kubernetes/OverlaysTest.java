package org.mineaction.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is applied keeps all the rules. */
class OverlaysTest {
    private static final Map<Overlay, Manifests> RENDERED = new EnumMap<>(Overlay.class);

    @BeforeAll
    static void render() {
        for (Overlay overlay : Overlay.values()) {
            RENDERED.put(overlay, Manifests.of(overlay));
        }
    }

    static Stream<Arguments> everyRuleOfEveryOverlay() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Arrays.stream(Rule.values()).map(rule -> Arguments.of(overlay, rule)));
    }

    @ParameterizedTest
    @MethodSource("everyRuleOfEveryOverlay")
    void keeps(Overlay overlay, Rule rule) {
        assertThat(rule.complaints(RENDERED.get(overlay))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void runsEveryService(Overlay overlay, String service) {
        assertThat(RENDERED.get(overlay).workloads()).extracting(Workload::name).contains(service);
    }

    @ParameterizedTest
    @EnumSource(names = {"SMALL", "PRODUCTION"})
    void thePublicDoesNotReachTheRegistryUnlessSomebodyWantsIt(Overlay overlay) {
        assertThat(PublicHost.services(RENDERED.get(overlay))).containsExactly("report-ingest", "statistics");
    }

    static Stream<Arguments> everyService() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Stream.of("report-ingest", "statistics", "casualty-registry")
                        .map(service -> Arguments.of(overlay, service)));
    }
}
