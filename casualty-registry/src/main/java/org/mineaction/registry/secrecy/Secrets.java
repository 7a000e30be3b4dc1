package org.mineaction.registry.secrecy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** All that needs the keys, which nothing outside this package ever sees. */
@Singleton
public final class Secrets {
    private static final int FIRST = 1;

    private final PersonalData personalData;
    private final NameIndex nameIndex;
    private final KeyCheck keyCheck;
    private final OldKeys oldKeys;

    /**
     * Reads the keys.
     *
     * @throws WrongKeysException when one of the settings is missing or no key set
     */
    public Secrets(KeysConfig config) {
        KeySet encryption = KeySet.read(KeyUse.ENCRYPTION, config.encryption());
        KeySet hashing = KeySet.read(KeyUse.HASHING, config.hashing());
        personalData = new PersonalData(encryption);
        nameIndex = new NameIndex(hashing);
        keyCheck = new KeyCheck(encryption, hashing);
        oldKeys = new OldKeys(encryption, hashing);
    }

    /** Before anything else begins: there is no use in a registry without keys. */
    void onStart(@Observes @Priority(FIRST) StartupEvent event) {}

    @Produces
    @Singleton
    public PersonalData personalData() {
        return personalData;
    }

    @Produces
    @Singleton
    public NameIndex nameIndex() {
        return nameIndex;
    }

    @Produces
    @Singleton
    public KeyCheck keyCheck() {
        return keyCheck;
    }

    @Produces
    @Singleton
    public OldKeys oldKeys() {
        return oldKeys;
    }
}
