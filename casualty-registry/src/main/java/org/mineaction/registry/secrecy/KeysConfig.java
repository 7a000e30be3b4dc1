package org.mineaction.registry.secrecy;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * The keys. Each setting is one of: a Tink key set in JSON, base64 of one, or the path of a file with either (absolute, or
 * beginning with a dot). Files are read at the start only. {@link NewKeys} makes them. Neither has a default: a key everybody
 * knows is none.
 */
@ConfigMapping(prefix = "registry.keys")
public interface KeysConfig {
    /** AES256-GCM keys for personal data: the primary one encrypts, all of them decrypt. */
    Optional<String> encryption();

    /** HMAC-SHA-256 keys for the index of names: the primary one is used, all of them are recognised. */
    Optional<String> hashing();
}
