package org.mineaction.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportRequestTest {
    private static final Pattern ID = Pattern.compile("\"reportId\":\"([^\"]{36})\"");

    private static void collect(byte[] request, Set<UUID> into) {
        Matcher ids = ID.matcher(new String(request, StandardCharsets.UTF_8));
        while (ids.find()) {
            into.add(UUID.fromString(ids.group(1)));
        }
    }

    @Test
    void eachSendingHasIdsOfItsOwn() {
        ReportRequest request = ReportRequest.batch(new SampleReports(1), 50);
        RandomIds ids = new RandomIds(1);
        Set<UUID> seen = new HashSet<>();

        collect(request.next(ids), seen);
        collect(request.next(ids), seen);

        assertThat(seen).hasSize(100).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void reportsHaveTheSizeThatIsSaid() {
        ReportRequest request = ReportRequest.batch(new SampleReports(1), 1_000);

        assertThat(request.bodyLength() / request.reports()).isBetween(250, 330);
    }

    @Test
    void whatReportIngestAddsIsNotSent() {
        String line = new String(Wire.line(new SampleReports(1).next()), StandardCharsets.UTF_8);

        assertThat(line).contains("\"team\"", "\"sourceId\"").doesNotContain("recordedAt", "submittedBy", "revision");
    }
}
