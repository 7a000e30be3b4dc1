package org.mineaction.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A provider of accounts: signs tokens, and tells over HTTP which keys it signs with. */
final class Provider implements AutoCloseable {
    static final String ISSUER = "https://accounts.example.org/realms/ledger";
    static final String AUDIENCE = "mine-action-ledger";

    private final List<PublicJsonWebKey> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean isAway;

    private Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/certs", call -> {
            asked.incrementAndGet();
            byte[] set = keySet().getBytes(UTF_8);
            call.sendResponseHeaders(isAway ? 503 : 200, set.length);
            try (OutputStream out = call.getResponseBody()) {
                out.write(set);
            }
        });
        server.start();
    }

    static Provider start() throws IOException {
        return new Provider();
    }

    static PublicJsonWebKey rsa(String name) {
        return named(name, () -> RsaJwkGenerator.generateJwk(2048));
    }

    static PublicJsonWebKey ec(String name) {
        return named(name, () -> EcJwkGenerator.generateJwk(EllipticCurves.P256));
    }

    private interface Generator {
        PublicJsonWebKey generate() throws JoseException;
    }

    private static PublicJsonWebKey named(String name, Generator generator) {
        try {
            PublicJsonWebKey key = generator.generate();
            key.setKeyId(name);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it tells of this key as well. */
    void tells(PublicJsonWebKey key) {
        told.add(key);
    }

    void isAway(boolean away) {
        isAway = away;
    }

    int asked() {
        return asked.get();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
    }

    String keySet() {
        return new JsonWebKeySet(told).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** What a token says that is good for an hour. */
    static JwtClaims claims(String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("5f0c");
        claims.setJwtId("token-1");
        claims.setClaim("preferred_username", "a.reporter");
        claims.setClaim("team", "T");
        claims.setStringListClaim("roles", roles);
        claims.setExpirationTime(in(Duration.ofHours(1)));
        return claims;
    }

    static NumericDate in(Duration time) {
        NumericDate then = NumericDate.now();
        then.addSeconds(time.toSeconds());
        return then;
    }

    static String signed(JwtClaims claims, PublicJsonWebKey key) {
        return signed(claims, key.getKeyType().equals("RSA") ? "RS256" : "ES256", key.getKeyId(), key.getPrivateKey());
    }

    static String signed(JwtClaims claims, String algorithm, String keyName, Key key) {
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setAlgorithmHeaderValue(algorithm);
            token.setKeyIdHeaderValue(keyName);
            token.setKey(key);
            token.setDoKeyValidation(false);
            token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
