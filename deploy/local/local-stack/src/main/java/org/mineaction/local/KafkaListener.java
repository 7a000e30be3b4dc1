package org.mineaction.local;

/**
 * A port of the loopback address on which the broker takes clients.
 *
 * @param name in the broker's settings
 * @param security by which protocol clients are met
 * @param port the broker listens on
 * @param advertisedPort where the broker tells clients to connect to: its own, or that of a proxy before it
 */
record KafkaListener(String name, String security, int port, int advertisedPort) {
    static KafkaListener on(int port) {
        return new KafkaListener("CLIENTS", "PLAINTEXT", port, port);
    }

    static KafkaListener behind(DelayingProxy proxy) {
        return new KafkaListener("PROXIED", "PLAINTEXT", proxy.target(), proxy.port());
    }

    static KafkaListener secured(int port) {
        return new KafkaListener("SECURED", "SASL_SSL", port, port);
    }

    String address() {
        return name + "://127.0.0.1:" + port;
    }

    String advertised() {
        return name + "://127.0.0.1:" + advertisedPort;
    }

    String protocol() {
        return name + ":" + security;
    }
}
