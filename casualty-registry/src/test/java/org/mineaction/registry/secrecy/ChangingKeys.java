package org.mineaction.registry.secrecy;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Both key sets of a registry, as the steps of an operator make them.
 *
 * @param encryption a value for {@code registry.keys.encryption}
 * @param hashing a value for {@code registry.keys.hashing}
 */
public record ChangingKeys(String encryption, String hashing) {
    public static ChangingKeys make() {
        return new ChangingKeys(TestKeys.encryption(), TestKeys.hashing());
    }

    public ChangingKeys added() {
        return changed(KeySet::withNewKey);
    }

    public ChangingKeys promoted() {
        return changed(KeySet::withLastAsPrimary);
    }

    public ChangingKeys pruned() {
        return changed(KeySet::withPrimaryAlone);
    }

    private ChangingKeys changed(UnaryOperator<KeySet> change) {
        return new ChangingKeys(
                change.apply(KeySet.read(KeyUse.ENCRYPTION, Optional.of(encryption)))
                        .json(),
                change.apply(KeySet.read(KeyUse.HASHING, Optional.of(hashing))).json());
    }

    /** As a service that is started with them has them. */
    public Secrets secrets() {
        return TestKeys.secrets(encryption, hashing);
    }

    /** As {@code key_check} has it. */
    public long encryptionId() {
        return Integer.toUnsignedLong(
                KeySet.read(KeyUse.ENCRYPTION, Optional.of(encryption)).primaryId());
    }

    /** As {@code key_check} has it. */
    public long hashingId() {
        return Integer.toUnsignedLong(
                KeySet.read(KeyUse.HASHING, Optional.of(hashing)).primaryId());
    }
}
