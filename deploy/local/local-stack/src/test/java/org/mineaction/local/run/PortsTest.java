package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.local.FreePort;
import org.mineaction.local.ServicePorts;

class PortsTest {
    @Test
    void withoutVariablesThePortsAreTheStandardOnes() {
        Ports ports = Ports.from(Map.of("INGEST_PORT", " "));

        assertThat(ports.of(PortVariable.INGEST_PORT, PortVariable.INGEST_MANAGEMENT_PORT))
                .isEqualTo(new ServicePorts(8080, 9080));
        assertThat(ports.of(PortVariable.POSTGRES_PORT)).isEqualTo(5432);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "9092 or so", "999999999999", "8.5"})
    void whatIsNoPortIsNamedWithItsVariable(String text) {
        assertThatThrownBy(() -> Ports.from(Map.of("KAFKA_PORT", text)))
                .isInstanceOf(RunFailure.class)
                .hasMessageContainingAll("KAFKA_PORT", text);
    }

    @Test
    void twoThingsCannotShareAPort() {
        assertThatThrownBy(() -> Ports.from(Map.of("KAFKA_PORT", "8080")))
                .isInstanceOf(RunFailure.class)
                .hasMessageContainingAll("KAFKA_PORT", "INGEST_PORT", "8080");
    }

    @Test
    void aBusyPortIsNamedWithItsVariableInOneLine() throws Exception {
        Map<String, String> environment = freePorts();
        assertThatCode(Ports.from(environment)::requireFree).doesNotThrowAnyException();

        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            environment.put("STATISTICS_PORT", port);

            assertThatThrownBy(Ports.from(environment)::requireFree)
                    .isInstanceOf(RunFailure.class)
                    .hasMessageContainingAll("STATISTICS_PORT", port)
                    .message()
                    .hasLineCount(1);
        }
    }

    private static Map<String, String> freePorts() {
        Map<String, String> environment = new HashMap<>();
        int port = FreePort.find();
        for (PortVariable variable : PortVariable.values()) {
            while (!FreePort.isFree(port)) {
                port++;
            }
            environment.put(variable.name(), String.valueOf(port++));
        }
        return environment;
    }
}
