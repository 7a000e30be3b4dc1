package org.mineaction.local;

/**
 * A port of the loopback address on which the broker takes clients.
 *
 * @param name in the broker's settings
 * @param port the broker listens on
 * @param advertisedPort where the broker tells clients to connect to: its own, or that of a proxy before it
 */
record KafkaListener(String name, int port, int advertisedPort) {
    static KafkaListener on(int port) {
        return new KafkaListener("CLIENTS", port, port);
    }

    static KafkaListener behind(DelayingProxy proxy) {
        return new KafkaListener("PROXIED", proxy.target(), proxy.port());
    }

    String address() {
        return name + "://127.0.0.1:" + port;
    }

    String advertised() {
        return name + "://127.0.0.1:" + advertisedPort;
    }

    String protocol() {
        return name + ":PLAINTEXT";
    }
}
