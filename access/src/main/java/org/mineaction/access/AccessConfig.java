package org.mineaction.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are believed. A service without these settings does not start: nobody is let in by having forgotten them. */
@ConfigMapping(prefix = "ledger.access")
public interface AccessConfig {
    /** Who makes the tokens: their claim {@code iss}. */
    String issuer();

    /** Whom they are made for: one of their claim {@code aud}. */
    @WithDefault("mine-action-ledger")
    String audience();

    /**
     * The public keys they are signed with: the address (https, or http) of a provider's key set, or a file that holds a key set
     * (JWKS) or one public key (PEM). {@code none} for a start that lets nobody in.
     */
    String keys();

    /** How often the keys are read again. A token with a key not seen before has them read at once. */
    @WithDefault("5m")
    Duration keysRefresh();

    /**
     * How soon what is missing is looked for again: keys that could not be read, or a key that was not among them. Otherwise tokens
     * with made-up keys would have the provider asked as often as they come. The list of what is revoked is read as often.
     */
    @WithDefault("5s")
    Duration lookAgain();

    /** How far the clock of who makes tokens may be off. */
    @WithDefault("30s")
    Duration clockSkew();

    /**
     * The claim with the roles: a list of texts. A slash leads into an object, as in {@code realm_access/roles}, unless a claim has
     * the whole name.
     */
    @WithDefault("roles")
    String rolesClaim();

    /** The claim with the team. */
    @WithDefault("team")
    String teamClaim();

    /** The claim with the name of the account; where a token has none, {@code sub} is it. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** A file with what is not believed any more, though it has not expired: a {@code jti} or {@code sub} in each line. */
    Optional<Path> revoked();
}
