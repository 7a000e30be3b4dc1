package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;
import static org.mineaction.http.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.mineaction.local.Certificate;

/** Settings of those who run it: a proxy that is trusted, certificates of their own. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@TestProfile(BehindAProxyTest.Settings.class)
class BehindAProxyTest {
    private static final Path KEYS = Path.of("target/certificates/ledger.p12");

    /** As their environment would set them. */
    public static final class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Certificate.make(KEYS, "first");
            return Map.of(
                    "quarkus.tls.key-store.p12.path", KEYS.toAbsolutePath().toString(),
                    "quarkus.tls.key-store.p12.password", Certificate.PASSWORD,
                    "quarkus.tls.reload-period", "1s",
                    "quarkus.http.idle-timeout", "2s",
                    "quarkus.http.test-ssl-port", "0",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "ledger.limits.calls-of-address", "1",
                    "ledger.limits.burst-of-address", "3");
        }
    }

    @TestHTTPResource("/")
    URI plain;

    @TestHTTPResource(value = "/nowhere", tls = true)
    URI encrypted;

    private static Response call(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor).get("/nowhere");
    }

    @Test
    void theAddressThatTheProxyNamesIsTheOneThatIsLimited() {
        for (int i = 0; i < 3; i++) {
            call("192.0.2.1").then().statusCode(404);
        }
        refused(call("192.0.2.1"), 429, "too-many-calls").header("Retry-After", "1");
        call("192.0.2.2").then().statusCode(404);
        for (int i = 0; i < 3; i++) {
            call("2001:db8::" + i).then().statusCode(404);
        }
        refused(call("2001:db8::ffff"), 429, "too-many-calls");
    }

    @Test
    void aCertificateThatIsReplacedIsShownWithoutAStart() throws Exception {
        assertThat(Handshake.shown(encrypted.getPort(), "TLSv1.3")).isEqualTo("CN=first");
        assertThat(Handshake.shown(encrypted.getPort(), "TLSv1.2")).isEqualTo("CN=first");

        Certificate.make(KEYS, "second");

        // Whoever shakes hands at that very moment has to do it again.
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(Handshake.shown(encrypted.getPort(), "TLSv1.3"))
                        .isEqualTo("CN=second"));
    }

    @Test
    void aConnectionOnWhichNobodySpeaksIsEnded() throws IOException {
        try (Socket silent = new Socket(plain.getHost(), plain.getPort())) {
            silent.setSoTimeout(20_000);

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void olderVersionsAreNotSpoken() {
        assertThatThrownBy(() -> Handshake.shown(encrypted.getPort(), "TLSv1.1"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void overTlsBrowsersAreToldToComeBackOverTls() {
        given().relaxedHTTPSValidation()
                .header("X-Forwarded-For", "192.0.2.9")
                .get(encrypted)
                .then()
                .statusCode(404)
                .header("Strict-Transport-Security", startsWith("max-age="));
    }
}
