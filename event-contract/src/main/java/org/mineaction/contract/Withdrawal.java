package org.mineaction.contract;

import java.util.Objects;

/**
 * A revision that says the report counts no more. Nothing is deleted: the earlier revisions stay, the figure becomes zero.
 *
 * @param reason why
 */
public record Withdrawal(WithdrawalReason reason) implements Content {
    public Withdrawal {
        Objects.requireNonNull(reason, "reason is required");
    }
}
