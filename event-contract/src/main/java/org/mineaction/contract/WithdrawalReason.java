package org.mineaction.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why a report was withdrawn. A code, because text in the log could never be erased.
 *
 * @param code a code of {@link #LIST}, or one that this version does not know yet
 */
public record WithdrawalReason(@JsonValue String code) {
    public static final WithdrawalReason DUPLICATE = new WithdrawalReason("DUPLICATE");
    public static final WithdrawalReason ENTERED_IN_ERROR = new WithdrawalReason("ENTERED_IN_ERROR");
    public static final WithdrawalReason TEST = new WithdrawalReason("TEST");
    public static final WithdrawalReason OTHER = new WithdrawalReason("OTHER");

    /** The codes known to this version, in published order. */
    public static final CodeList<WithdrawalReason> LIST =
            new CodeList<>(WithdrawalReason::code, DUPLICATE, ENTERED_IN_ERROR, TEST, OTHER);

    public WithdrawalReason {
        CodeList.check("reason", code);
    }

    /** The value of a code, known or not; throws {@link IllegalArgumentException} when it is not a code at all. */
    @JsonCreator
    public static WithdrawalReason of(String code) {
        return LIST.orElse(code, WithdrawalReason::new);
    }
}
