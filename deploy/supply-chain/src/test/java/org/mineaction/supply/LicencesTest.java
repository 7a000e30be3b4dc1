package org.mineaction.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is shipped under a licence that the house did not decide on. */
class LicencesTest {
    private final LicencePolicy policy = LicencePolicy.standard();
    private final List<Part> parts = PartsList.ofAll().parts();

    LicencesTest() throws IOException {}

    @Test
    void everyPartMayBeShipped() {
        assertThat(parts.stream().map(policy::objection).flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void noDecisionOutlivesWhatItWasMadeFor() {
        Set<String> told =
                parts.stream().map(Part::licences).flatMap(Collection::stream).collect(Collectors.toSet());
        Set<String> silent = parts.stream()
                .filter(part -> part.licences().isEmpty())
                .map(Part::artefact)
                .collect(Collectors.toSet());
        told.addAll(policy.toldElsewhere().values());

        assertThat(new HashSet<>(policy.allowed().keySet())).isSubsetOf(told);
        assertThat(policy.toldElsewhere().keySet()).isSubsetOf(silent);
    }
}
