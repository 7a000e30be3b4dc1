package org.mineaction.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static Sender at(String host) {
        return Sender.at(SocketAddress.inetSocketAddress(40_000, host));
    }

    @Test
    void everyAddressOfFourBytesIsAnother() {
        assertThat(at("192.0.2.1")).isEqualTo(at("192.0.2.1")).isNotEqualTo(at("192.0.2.2"));
    }

    @Test
    void aNetworkOfSixtyFourBitsIsOne() {
        assertThat(at("2001:db8:1:2::1")).isEqualTo(at("2001:db8:1:2:ffff::2")).isNotEqualTo(at("2001:db8:1:3::1"));
        assertThat(at("2001:db8:1:2::1").name()).isEqualTo("20010db800010002/64");
    }

    @Test
    void whatAProxyPassesOnMayBeNoAddress() {
        assertThat(at("unknown").name()).isEqualTo("unknown");
        assertThat(at("x".repeat(1_000)).name()).hasSize(64);
        assertThat(Sender.at((SocketAddress) null).name()).isEmpty();
    }

    @Test
    void aSubjectIsNoAddress() {
        assertThat(Sender.ofSubject("192.0.2.1")).isNotEqualTo(at("192.0.2.1"));
    }
}
