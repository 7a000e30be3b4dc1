package org.mineaction.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Tells from a bearer token (JWT, RFC 7519 and 8725) who calls. A token that was looked at is believed for a minute without
 * looking again, unless it expires or is revoked: a signature costs as much as the rest of a report.
 */
@Singleton
final class Tokens {
    private static final Duration BELIEVED = Duration.ofMinutes(1);
    private static final int MOST_BELIEVED = 10_000;

    // Named, so that "none" and those with a shared secret (which anybody has who has a public key) are not believed.
    private static final Set<String> ALGORITHMS =
            Set.of(AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /** A decoder may pass over what does not belong in a token, so that one would have any number of spellings, of any length. */
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final String NO_TOKEN = "It is no token (JWT) with a good signature by RS256 or ES256.";

    private final Keyring keyring;
    private final Revocations revocations;
    private final Claims claims;
    private final Clock clock;
    private final Duration skew;
    private final JwtConsumer consumer;
    private final Cache<String, Believed> believed = Caffeine.newBuilder()
            .maximumSize(MOST_BELIEVED)
            .expireAfterWrite(BELIEVED)
            .build();

    Tokens(Keyring keyring, Revocations revocations, AccessConfig config, Clock clock) {
        this.keyring = keyring;
        this.revocations = revocations;
        this.claims = new Claims(config);
        this.clock = clock;
        this.skew = config.clockSkew();
        this.consumer = consumer(config);
    }

    private JwtConsumer consumer(AccessConfig config) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)))
                .setVerificationKeyResolver((token, nesting) -> key(token))
                .setExpectedIssuer(config.issuer())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(Math.toIntExact(config.clockSkew().toSeconds()))
                .build();
    }

    private Key key(JsonWebSignature token) throws UnresolvableKeyException {
        // Before any look for a key: for these there is none, however new.
        if (!ALGORITHMS.contains(token.getAlgorithmHeaderValue())) {
            throw new UnresolvableKeyException("not such an algorithm");
        }
        try {
            return keyring.find(token).getKey();
        } catch (UnresolvableKeyException e) {
            throw e;
        } catch (JoseException e) {
            throw new UnresolvableKeyException("no key can be looked for", e);
        }
    }

    private record Believed(Caller caller, String id, String subject, Instant until) {}

    /**
     * Who calls.
     *
     * @throws UnknownKeyException when it is signed with a key that is not known here, or not yet
     * @throws WrongTokenException when it is not to be believed
     */
    Caller caller(String token) throws WrongTokenException, UnknownKeyException {
        Believed known = believed.getIfPresent(token);
        if (known == null) {
            known = checked(token);
            believed.put(token, known);
        }
        if (known.until().isBefore(clock.instant())) {
            throw new WrongTokenException("It has expired.");
        }
        if (revocations.have(known.id()) || revocations.have(known.subject())) {
            throw new WrongTokenException("It has been revoked.");
        }
        return known.caller();
    }

    /** Whether it was looked at a moment ago, so that it costs nothing. */
    boolean areBelieved(String token) {
        return believed.getIfPresent(token) != null;
    }

    private Believed checked(String token) throws WrongTokenException, UnknownKeyException {
        if (!FORM.matcher(token).matches()) {
            throw new WrongTokenException(NO_TOKEN);
        }
        try {
            JwtClaims all = consumer.processToClaims(token);
            Instant until = Instant.ofEpochMilli(all.getExpirationTime().getValueInMillis());
            return new Believed(claims.caller(all), all.getJwtId(), all.getSubject(), until.plus(skew));
        } catch (InvalidJwtException e) {
            if (e.getCause() instanceof UnknownKeyException unknown) {
                throw unknown;
            }
            throw new WrongTokenException(reason(e));
        } catch (MalformedClaimException e) {
            throw new WrongTokenException("A claim of it is not of the type that it must be.");
        }
    }

    /** What a sender can mend, in words; of the rest only that it is not to be believed. */
    private static String reason(InvalidJwtException e) {
        if (e.hasExpired()) {
            return "It has expired.";
        }
        if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "It is not valid yet.";
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "It was not made by whom this ledger believes.";
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "It was not made for this ledger.";
        }
        if (e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING) || e.hasErrorCode(ErrorCodes.SUBJECT_MISSING)) {
            return "It must say whose it is (sub) and until when it is valid (exp).";
        }
        return NO_TOKEN;
    }
}
