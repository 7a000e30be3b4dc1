package org.mineaction.registry.secrecy;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.HmacPrfParameters.HashType;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** What a key set is for, and with that the kind of its keys. */
enum KeyUse {
    ENCRYPTION("registry.keys.encryption", "AES256-GCM") {
        @Override
        Parameters parameters() {
            return PredefinedAeadParameters.AES256_GCM;
        }
    },
    HASHING("registry.keys.hashing", "HMAC-SHA-256") {
        @Override
        Parameters parameters() throws GeneralSecurityException {
            return HmacPrfParameters.builder()
                    .setKeySizeBytes(32)
                    .setHashType(HashType.SHA256)
                    .build();
        }
    };

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks a cipher that every Java has", e);
        }
    }

    private final String setting;
    private final String algorithm;

    KeyUse(String setting, String algorithm) {
        this.setting = setting;
        this.algorithm = algorithm;
    }

    /** The name of the setting that holds the key set. */
    String setting() {
        return setting;
    }

    /** What its keys are called in messages. */
    String algorithm() {
        return algorithm;
    }

    /** What each of its keys must be, and new ones are. */
    abstract Parameters parameters() throws GeneralSecurityException;
}
