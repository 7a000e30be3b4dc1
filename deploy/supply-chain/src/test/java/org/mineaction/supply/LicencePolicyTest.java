package org.mineaction.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LicencePolicyTest {
    private static final LicencePolicy POLICY =
            new LicencePolicy(Map.of("MIT", true, "EPL-1.0", false), Map.of("org.example:silent", "MIT"));

    private static Part part(String name, String... licences) {
        return new Part("org.example", name, "1", List.of(licences));
    }

    @Test
    void onePartOneAllowedLicence() {
        assertThat(POLICY.objection(part("tool", "MIT"))).isEmpty();
        assertThat(POLICY.objection(part("tool", "EPL-1.0", "MIT"))).isEmpty();
    }

    @Test
    void whatIsNotAllowedIsNamed() {
        assertThat(POLICY.objection(part("tool", "AGPL-3.0-only")))
                .hasValue("org.example:tool has a licence that nobody decided on: [AGPL-3.0-only]");
        assertThat(POLICY.objection(part("tool", "MIT", "AGPL-3.0-only"))).isPresent();
        assertThat(POLICY.objection(part("tool", "EPL-1.0")))
                .hasValue("org.example:tool has only licences that are not taken: [EPL-1.0]");
    }

    @Test
    void aPartThatDoesNotTellNeedsAnEntry() {
        assertThat(POLICY.objection(part("tool"))).hasValue("org.example:tool does not tell its licence");
        assertThat(POLICY.objection(part("silent"))).isEmpty();
        assertThat(POLICY.objection(part("silent", "AGPL-3.0-only"))).isPresent();
    }
}
