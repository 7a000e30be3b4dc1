package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.Objects;

/**
 * How many people of one status one incident left killed, injured or with an outcome not known.
 *
 * @param outcome what became of them
 * @param personStatus as what they were hurt
 * @param count how many, 1 … 10 000
 */
public record CasualtyCount(
        Outcome outcome,
        PersonStatus personStatus,
        @JsonProperty(required = true) int count) {
    public static final int MAX_COUNT = 10_000;

    /** By the codes as text, which stays as it is when the lists grow. */
    static final Comparator<CasualtyCount> ORDER = Comparator.comparing((CasualtyCount one) -> one.outcome.code())
            .thenComparing(one -> one.personStatus.code());

    public CasualtyCount {
        Objects.requireNonNull(outcome, "outcome is required");
        Objects.requireNonNull(personStatus, "personStatus is required");
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("count must be from 1 to 10 000");
        }
    }
}
