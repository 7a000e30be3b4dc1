package org.mineaction.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelayingProxyTest {
    private ServerSocket server;
    private DelayingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        proxy = DelayingProxy.to(server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void handsOnWhatEitherSideSays() throws IOException {
        try (Socket client = connect();
                Socket served = server.accept()) {
            assertThat(says(client, served, "question")).isEqualTo("question");
            assertThat(says(served, client, "answer")).isEqualTo("answer");
        }
    }

    @Test
    void isAsSlowAsToldWhileItRuns() throws IOException {
        try (Socket client = connect();
                Socket served = server.accept()) {
            proxy.delay(Duration.ofMillis(300));
            long begun = System.nanoTime();
            says(client, served, "question");
            says(served, client, "answer");

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        }
    }

    @Test
    void aCutEndsConnectionsUntilItIsMended() throws IOException {
        try (Socket client = connect();
                Socket served = server.accept()) {
            says(client, served, "question");
            proxy.cut();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(served.getInputStream().read()).isEqualTo(-1);
        }
        proxy.mend();
        handsOnWhatEitherSideSays();
    }

    @Test
    void aClientOfAnAbsentServerIsTurnedAway() throws IOException {
        server.close();

        try (Socket client = connect()) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static String says(Socket from, Socket to, String text) throws IOException {
        from.getOutputStream().write(text.getBytes(UTF_8));
        return new String(to.getInputStream().readNBytes(text.length()), UTF_8);
    }
}
