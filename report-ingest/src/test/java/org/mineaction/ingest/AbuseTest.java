package org.mineaction.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.http.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Accounts;
import org.mineaction.http.CapturedLog;

/** Requests that nobody with a report would send; after each the service takes a report as before. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class AbuseTest {
    private static final String POST = "POST " + FoundItemResource.PATH
            + "/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Accounts.of(AccessRole.REPORTER) + "\r\n";

    @TestHTTPResource
    URI address;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @AfterEach
    void everybodyElseIsServed() {
        Sending.body(BatchFormat.NDJSON, Forms.report("'reportId':'" + UUID.randomUUID() + "'"))
                .post(FoundItemResource.PATH + "/batch?dryRun=true")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    /** The status of the answer to what is sent until the connection ends; empty when it ends without one. */
    private static String status(URI to, String head, String more, int times) throws IOException {
        try (Socket socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head.getBytes(ISO_8859_1));
                for (int i = 0; i < times; i++) {
                    out.write(more.getBytes(ISO_8859_1));
                }
            } catch (SocketException answeredBefore) {
                // What was answered may still be read.
            }
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 xxx".length());
            return line.length == 0 ? "" : new String(line, ISO_8859_1).substring("HTTP/1.1 ".length());
        } catch (SocketException cutOff) {
            return "";
        }
    }

    @Test
    void headsWithoutEndAreNotReadToTheirEnd() throws IOException {
        String header = "X-Header: " + "x".repeat(1_000) + "\r\n";
        for (URI port : new URI[] {address, management}) {
            assertThat(status(port, "GET / HTTP/1.1\r\nHost: localhost\r\n", header, 10_000))
                    .isIn("431", "400", "");
            assertThat(status(port, "GET /?q=", "x".repeat(1_000), 10_000)).isIn("414", "400", "");
        }
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() throws IOException {
        String head = POST + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";

        try (CapturedLog log = CapturedLog.ofAllWith(" ")) {
            String status = status(address, head, "400\r\n" + "x".repeat(1024) + "\r\n", 64 * 1024);

            assertThat(status).isIn("413", "");
            await().untilAsserted(() -> assertThat(log.lines()).anyMatch(line -> line.contains("when it failed")));
            assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    @Test
    void nobodyCountsArraysInArraysNorDigitsToTheirEnd() {
        refused(Sending.json("[".repeat(100_000)).post(FoundItemResource.PATH), 400, "nested-too-deeply");
        refused(
                Sending.json("{\"quantity\":" + "1".repeat(50_000) + "}").post(FoundItemResource.PATH),
                400,
                "number-too-long");
    }

    @Test
    void whatIsPackedIsUnpackedAsFarAsABodyMayBe() {
        byte[] bomb = RequestBodyTest.gzip(new byte[200 * 1024 * 1024]);

        refused(
                Sending.body("application/x-ndjson", bomb)
                        .header("Content-Encoding", "gzip")
                        .post(FoundItemResource.PATH + "/batch"),
                413,
                "body-too-large");
    }

    @Test
    void noMethodRepeatsWhatItWasSent() {
        refused(given().request("TRACE", FoundItemResource.PATH), 405, "method-not-allowed");
        refused(given().request("BREW", FoundItemResource.PATH), 405, "method-not-allowed");
    }
}
