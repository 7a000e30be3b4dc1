package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://ledger.example, https://ledger.example/statistics/v1/bulletins/7",
        "https://ledger.example/, https://ledger.example/statistics/v1/bulletins/7",
        "http://localhost:8081, http://localhost:8081/statistics/v1/bulletins/7",
        "https://ledger.example/mines//, https://ledger.example/mines/statistics/v1/bulletins/7"
    })
    void everyPathStandsBehindIt(URI address, String whole) {
        assertThat(PublicAddress.of(address).whole("/statistics/v1/bulletins/7"))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ledger.example", "/mines", "ftp://ledger.example", "https:/", "https://ledger.example?a=b"})
    void whatIsNoWholeAddressIsRefused(URI address) {
        assertThatThrownBy(() -> PublicAddress.of(address)).hasMessageContaining("ledger.public-address");
    }

    @Test
    void aStyleSheetIsOfTheSameHost() {
        assertThat(new PublicAddress("https://ledger.example").onThisHost("/a.css"))
                .isEqualTo("/a.css");
        assertThat(new PublicAddress("https://ledger.example/mines").onThisHost("/a.css"))
                .isEqualTo("/mines/a.css");
    }

    @Test
    void whereThereIsNoPathThereIsNoAddress() {
        assertThat(new PublicAddress("https://ledger.example").whole(null)).isNull();
    }
}
