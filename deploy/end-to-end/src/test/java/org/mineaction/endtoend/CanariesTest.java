package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A canary is seen in every form in which it could come to light. */
class CanariesTest {
    private final Canaries canaries = new Canaries();

    @Test
    void numbersAreSeenAsTextAndAsTheDigitsOfBytes() {
        for (String field : Canaries.DECIMALS) {
            String decimal = canaries.of(field);

            assertThat(Double.toString(Double.parseDouble(decimal))).isEqualTo(decimal);
            assertThat(canaries.in("must not be " + decimal)).containsExactly(field);
            assertThat(canaries.in("\\x" + digits(decimal))).containsExactly(field);
        }
    }

    @Test
    void anAgeIsSeenBesideItsName() {
        for (String form : new String[] {
            "{\"age\":117}",
            "{\"sex\": \"MALE\", \"age\": 117}",
            "{\"payload\": \"{\\\"age\\\":117}\"}",
            "{\"age\": \"\\\\x" + digits("117") + "\"}",
            "{\"payload\": \"\\\\x" + digits("{\"age\":117}") + "\"}",
            "registry_changes_total{age=\"117\"} 1.0",
            "Person[sex=MALE, age=117]",
            "An age of 117 disagrees: age 117"
        }) {
            assertThat(canaries.in(form)).as(form).containsExactly("age");
        }
        assertThat(canaries.in("{\"ageGroup\":\"ADULT\",\"usage\":117,\"age\":41,\"people\":117}"))
                .isEmpty();
    }

    private static String digits(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
