package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    /** Hashes are stored and compared for ever: these must not change. */
    @Test
    void staysAsItWas() throws Exception {
        assertThat(hashOf("found-item.reported.full.json"))
                .isEqualTo("fa205094393b76f06600a532f34bdd750c8c8d7c36e0d1529aaee21bef6162f8");
        assertThat(hashOf("found-item.reported.minimal.json"))
                .isEqualTo("e8b4ba22be8741eac58b6674bca0eab9969ae70ef41e36ba430bc65e1a0dbada");
        assertThat(hashOf("found-item.withdrawn.json"))
                .isEqualTo("769727ac6e4cd5158ec6bade51e90ced82f19d3538ff3d5b6f98e56a15719a92");
        assertThat(hashOf("casualty.reported.full.json"))
                .isEqualTo("57d0fc2ff212b96c575442eb7c5fed94bcc7584dc77636c9eda6bdb901260298");
        assertThat(hashOf("casualty.reported.minimal.json"))
                .isEqualTo("fa49ac023c4351cebf5f0c8bd9fb1f71d3062cb6a3ed36169327b2d6afbf5053");
        assertThat(hashOf("casualty.withdrawn.json"))
                .isEqualTo("aeac10777ff656e161f98ef347f6fe52125b0ae18f3be5c30cdb5a9404af1996");
    }

    private static String hashOf(String sample) throws Exception {
        return HexFormat.of().formatHex(ContentHash.of(Samples.report(sample)));
    }

    @Test
    void looksAtWhatIsSaidAndNotAtHowItCame() throws Exception {
        Report<?> report = Samples.report("found-item.reported.full.json");
        Report<?> cameOtherwise = new Report<>(
                UUID.randomUUID(),
                9,
                Instant.now(),
                report.team(),
                new Submitter("ANOTHER", Role.REPORTER),
                null,
                List.of(),
                report.content());
        Report<?> ofAnotherTeam = new Report<>(
                report.reportId(),
                report.revision(),
                report.recordedAt(),
                "ANOTHER",
                report.submittedBy(),
                report.sourceId(),
                report.flags(),
                report.content());

        assertThat(ContentHash.of(cameOtherwise)).isEqualTo(ContentHash.of(report));
        assertThat(ContentHash.of(ofAnotherTeam)).isNotEqualTo(ContentHash.of(report));
    }
}
