package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final UUID ID = UUID.fromString("6f1c0a52-9d3e-4c59-8b7d-2a1f0e6c4b11");

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/ledger", "https://example.org/ledger/"})
    void theLocationKeepsThePathOfThePublicAddress(String publicAddress) {
        Answers answers = Answers.under(URI.create(publicAddress), "/statistics/v1/found-items/");

        assertThat(answers.accepted(new Receipt(null, ID, 1, Instant.EPOCH, List.of()))
                        .getLocation())
                .hasToString("https://example.org/ledger/statistics/v1/found-items/" + ID);
    }
}
