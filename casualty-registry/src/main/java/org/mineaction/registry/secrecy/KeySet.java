package org.mineaction.registry.secrecy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;

/** The keys of one use: one of them, the primary, is used for what is new, the others for what is old. */
final class KeySet {
    private final KeyUse use;
    private final KeysetHandle keys;

    private KeySet(KeyUse use, KeysetHandle keys) {
        this.use = use;
        this.keys = keys;
    }

    /**
     * Reads a setting as {@link KeysConfig} says.
     *
     * @throws WrongKeysException when there is none or it is none; says so without it
     */
    static KeySet read(KeyUse use, Optional<String> setting) {
        String text = setting.map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(
                        () -> new WrongKeysException(use.setting() + " is not set; NewKeys makes a key set for it"));
        return parse(use, decoded(use, isPath(text) ? contents(use, text) : text));
    }

    /** Neither JSON nor its base64 begins so. */
    private static boolean isPath(String text) {
        return text.startsWith("/") || text.startsWith(".");
    }

    /** The path is not told: a key pasted there may begin like one. */
    private static String contents(KeyUse use, String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new WrongKeysException(use.setting() + " names a file that cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    private static String decoded(KeyUse use, String text) {
        if (text.startsWith("{")) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw noKeySet(use);
        }
    }

    private static KeySet parse(KeyUse use, String json) {
        try {
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            for (int i = 0; i < keys.size(); i++) {
                if (!keys.getAt(i).getKey().getParameters().equals(use.parameters())) {
                    throw new WrongKeysException(
                            use.setting() + " must hold " + use.algorithm() + " keys and nothing else");
                }
            }
            return new KeySet(use, keys);
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw noKeySet(use);
        }
    }

    private static WrongKeysException noKeySet(KeyUse use) {
        return new WrongKeysException(
                use.setting() + " is no Tink key set in JSON, nor base64 of one, nor the path of a file with one");
    }

    /** One new key. */
    static KeySet generate(KeyUse use) {
        try {
            return new KeySet(use, KeysetHandle.generateNew(use.parameters()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /** These keys and a new one, which is not primary yet. */
    KeySet withNewKey() {
        try {
            KeysetHandle.Builder.Entry added =
                    KeysetHandle.generateEntryFromParameters(use.parameters()).withRandomId();
            return new KeySet(use, KeysetHandle.newBuilder(keys).addEntry(added).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /** These keys, with the one added last as the primary. */
    KeySet withLastAsPrimary() {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        builder.getAt(builder.size() - 1).makePrimary();
        return built(builder);
    }

    /** The primary key alone. */
    KeySet withPrimaryAlone() {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        return built(builder);
    }

    private KeySet built(KeysetHandle.Builder builder) {
        try {
            return new KeySet(use, builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys that were a set are one", e);
        }
    }

    /** The keys themselves, for the file they are kept in. */
    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys that exist can be written", e);
        }
    }

    KeyUse use() {
        return use;
    }

    /** The id of the key that is used for what is new; an id is no secret. */
    int primaryId() {
        return keys.getPrimary().getId();
    }

    boolean has(int id) {
        return IntStream.range(0, keys.size()).anyMatch(i -> keys.getAt(i).getId() == id);
    }

    /** What the keys do. */
    <P> P primitive(Class<P> type) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException e) {
            throw noKeySet(use);
        }
    }
}
