package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Old events must stay readable for ever, so the samples may be added to but never changed. */
class GoldenSamplesTest {
    @Test
    void noSampleWasChangedOrTakenAway() throws Exception {
        List<String> sealed = Files.readAllLines(Samples.FOLDER.resolve("SHA256SUMS"));
        Map<String, String> sums = sealed.stream()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));

        for (Map.Entry<String, String> sum : sums.entrySet()) {
            byte[] sample = Files.readAllBytes(Samples.FOLDER.resolve(sum.getKey()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sample);
            assertThat(HexFormat.of().formatHex(digest)).as(sum.getKey()).isEqualTo(sum.getValue());
        }
        assertThat(sums.keySet()).containsExactlyInAnyOrderElementsOf(Samples.names());
    }
}
