package org.mineaction.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Makes the tokens of a ledger on this machine, in the place of a provider of accounts. Its pair of keys is made when it is first
 * asked for and kept beside the ledger's data: whoever reads the secret one is anybody here.
 */
public final class LocalTokens {
    /** Who makes them. */
    public static final String ISSUER = "urn:mine-action-ledger:local";
    /** Whom they are made for. */
    public static final String AUDIENCE = "mine-action-ledger";

    private static final String SECRET = "secret-key.json";
    private static final String PUBLIC = "public-keys.json";

    private static LocalTokens shared;

    private final Path directory;

    private LocalTokens(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** Those whose keys are in this directory. */
    public static LocalTokens in(Path directory) {
        LocalTokens tokens = new LocalTokens(directory);
        Directories.createWhole(tokens.directory, LocalTokens::create);
        return tokens;
    }

    /** Those of all tests of this JVM. */
    public static synchronized LocalTokens shared() {
        if (shared == null) {
            shared = in(TemporaryDirectory.create("ledger-tokens-").resolve("keys"));
        }
        return shared;
    }

    /** How a service is told to believe them: the variables of its environment. */
    public Map<String, String> environment() {
        return Map.of(
                "LEDGER_ACCESS_ISSUER", ISSUER,
                "LEDGER_ACCESS_AUDIENCE", AUDIENCE,
                "LEDGER_ACCESS_KEYS", directory.resolve(PUBLIC).toString());
    }

    /**
     * A token.
     *
     * @param name the account
     * @param team which it reports for; null for none
     * @param valid from now on
     * @param roles in small letters
     */
    public String of(String name, String team, Duration valid, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(name);
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        NumericDate end = NumericDate.now();
        end.addSeconds(valid.toSeconds());
        claims.setExpirationTime(end);
        claims.setStringListClaim("roles", roles);
        if (team != null) {
            claims.setStringClaim("team", team);
        }
        return signed(claims);
    }

    /** Any claims, signed as they are. */
    public String signed(JwtClaims claims) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(directory.resolve(SECRET)));
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            token.setKey(key.getPrivateKey());
            return token.getCompactSerialization();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key of tokens", e);
        } catch (JoseException e) {
            throw new IllegalStateException("The key of tokens in " + directory + " is none", e);
        }
    }

    private static void create(Path draft) throws IOException {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("local-"
                    + key.calculateBase64urlEncodedThumbprint("SHA-256").substring(0, 8));
            Path secret = Files.createFile(
                    draft.resolve(SECRET),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            Files.writeString(
                    draft.resolve(PUBLIC), new JsonWebKeySet(List.of(key)).toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException e) {
            throw new IllegalStateException("No key can be made", e);
        }
    }
}
