package org.mineaction.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void aPortIsFreeUntilAServerListensOnIt() throws Exception {
        int port = FreePort.find();
        assertThat(FreePort.isFree(port)).isTrue();
        assertThat(FreePort.isServed(port)).isFalse();

        try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.isFree(port)).isFalse();
            assertThat(FreePort.isServed(server.getLocalPort())).isTrue();
        }
    }
}
