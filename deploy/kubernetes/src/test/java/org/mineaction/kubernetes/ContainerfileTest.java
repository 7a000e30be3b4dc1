package org.mineaction.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing here can build images; what goes into them is looked at instead. */
class ContainerfileTest {
    private final Containerfile recipe = Containerfile.read();

    @ParameterizedTest
    @ValueSource(strings = {"report-ingest", "statistics", "casualty-registry"})
    void makesAnImageOf(String service) {
        assertThat(recipe.complaints(new Service(service))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void runsAsTheUserThatTheManifestsName(Overlay overlay) {
        assertThat(Manifests.of(overlay).workloads())
                .extracting(workload ->
                        workload.pod().at("/securityContext/runAsUser").asLong())
                .containsOnly(recipe.userNumber());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FROM ${JAVA_IMAGE}@${JAVA_DIGEST} AS service | FROM eclipse-temurin:25-jre AS service
        :25-jre-noble                                | :latest
        ARG JAVA_DIGEST                              | ARG JAVA_DIGEST=sha256:0000
        USER 10001:10001                             | USER ledger
        USER 10001:10001                             | USER 0:0
        -XX:+UseSerialGC                             | -XX:+UseG1GC
        quarkus-app/lib/                             | quarkus-app/libs/
        quarkus-app/app/                             | quarkus-app/quarkus/
        """)
    void isNotBuiltWith(String right, String wrong) {
        List<String> spoilt = recipe.instructions().stream()
                .map(line -> line.replace(right, wrong))
                .toList();
        assertThat(new Containerfile(spoilt).complaints(new Service("statistics")))
                .isNotEmpty();
    }

    @Test
    void theLastUserIsTheOneThatCounts() {
        assertThat(Containerfile.parse("USER 10001:10001\nUSER root").complaints(new Service("statistics")))
                .contains("It does not run as a user by number other than root");
    }
}
