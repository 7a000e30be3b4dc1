package org.mineaction.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of a test. */
record Settings(String keys, String rolesClaim, Optional<Path> revoked) implements AccessConfig {
    static Settings of(String keys) {
        return new Settings(keys, "roles", Optional.empty());
    }

    @Override
    public String issuer() {
        return Provider.ISSUER;
    }

    @Override
    public String audience() {
        return Provider.AUDIENCE;
    }

    @Override
    public Duration keysRefresh() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration lookAgain() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration clockSkew() {
        return Duration.ofSeconds(30);
    }

    @Override
    public String teamClaim() {
        return "team";
    }

    @Override
    public String nameClaim() {
        return "preferred_username";
    }
}
