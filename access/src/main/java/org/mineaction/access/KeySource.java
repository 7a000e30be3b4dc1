package org.mineaction.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.spec.InvalidKeySpecException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EcKeyUtil;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

/**
 * Where public keys come from.
 *
 * @param location the address of a key set, or the file of a key set or of one key
 */
record KeySource(String location) {
    /** For a start that serves nobody. */
    private static final String NONE = "none";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Characters; a provider's set has a few thousand. */
    private static final int LONGEST = 1_000_000;

    private static final int OK = 200;

    /**
     * Reads them, which may take seconds.
     *
     * @throws IOException when they cannot be had now
     * @throws JoseException when what is there is no public key
     */
    List<JsonWebKey> read() throws IOException, JoseException {
        String text = isRemote() ? fetched() : Files.readString(Path.of(location));
        if (text.length() > LONGEST) {
            throw new IOException("There is more than a key set there");
        }
        List<JsonWebKey> keys =
                text.stripLeading().startsWith("{") ? new JsonWebKeySet(text).getJsonWebKeys() : List.of(pem(text));
        // Whoever holds a secret key could make tokens with it; what is no public key has no place in the set.
        return keys.stream().filter(PublicJsonWebKey.class::isInstance).toList();
    }

    /** Whether there are to be none: then no token is believed. */
    boolean isNone() {
        return location.equals(NONE);
    }

    /** Whether whoever is on the way could put keys of their own in the place of these. */
    boolean isUnprotected() {
        return lower().startsWith("http://");
    }

    private boolean isRemote() {
        return isUnprotected() || lower().startsWith("https://");
    }

    private String lower() {
        return location.toLowerCase(Locale.ROOT);
    }

    private String fetched() throws IOException {
        // A client of its own each time: a few times an hour, and nothing stays open meanwhile.
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(location)).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("It answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static JsonWebKey pem(String text) throws JoseException {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(new RsaKeyUtil().fromPemEncoded(text));
        } catch (JoseException | InvalidKeySpecException notRsa) {
            try {
                return PublicJsonWebKey.Factory.newPublicJwk(new EcKeyUtil().fromPemEncoded(text));
            } catch (InvalidKeySpecException e) {
                throw new JoseException("It is no public key of RSA or of an elliptic curve", e);
            }
        }
    }
}
