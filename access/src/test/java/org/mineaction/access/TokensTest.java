package org.mineaction.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final PublicJsonWebKey RSA = Provider.rsa("rsa-1");
    private static final PublicJsonWebKey EC = Provider.ec("ec-1");
    private static final Vertx VERTX = Vertx.vertx();

    private static Provider provider;
    private static Keyring keyring;

    private Clock clock = Clock.systemUTC();

    @TempDir
    Path directory;

    @BeforeAll
    static void readKeys() throws IOException {
        provider = Provider.start();
        provider.tells(RSA);
        provider.tells(EC);
        keyring = read(provider.address());
    }

    @AfterAll
    static void end() {
        provider.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Keyring read(String location) {
        Keyring keyring = new Keyring(VERTX, Settings.of(location));
        keyring.start(null);
        await().until(() -> !keyring.isEmpty());
        return keyring;
    }

    private Tokens tokens(Keyring keys, AccessConfig settings) {
        Revocations revocations = new Revocations(VERTX, settings);
        revocations.start(null);
        return new Tokens(keys, revocations, settings, clock);
    }

    private Tokens tokens() {
        return tokens(keyring, Settings.of(provider.address()));
    }

    @Test
    void sayWhoCalls() throws Exception {
        Caller reporter = new Caller("5f0c", "a.reporter", "T", Set.of(AccessRole.REPORTER));

        assertThat(tokens().caller(Provider.signed(Provider.claims("reporter", "offline_access"), RSA)))
                .isEqualTo(reporter);
        assertThat(tokens().caller(Provider.signed(Provider.claims("reporter"), EC)))
                .isEqualTo(reporter);
    }

    @Test
    void withoutANameTheSubjectIsItAndATeamNeedNotBe() throws Exception {
        JwtClaims claims = Provider.claims();
        claims.unsetClaim("preferred_username");
        claims.unsetClaim("team");
        claims.unsetClaim("roles");

        assertThat(tokens().caller(Provider.signed(claims, RSA))).isEqualTo(new Caller("5f0c", "5f0c", null, Set.of()));
    }

    @Test
    void haveTheirRolesWhereItIsSet() throws Exception {
        JwtClaims claims = Provider.claims("operator");
        claims.setClaim("realm_access", Map.of("roles", List.of("editor", "analyst")));
        Settings settings = new Settings(provider.address(), "realm_access/roles", Optional.empty());

        assertThat(tokens(keyring, settings)
                        .caller(Provider.signed(claims, RSA))
                        .roles())
                .containsExactlyInAnyOrder(AccessRole.EDITOR, AccessRole.ANALYST);
    }

    @Test
    void haveTheirRolesInAClaimThatIsNamedByAnAddress() throws Exception {
        JwtClaims claims = Provider.claims("operator");
        claims.setClaim("https://example.org/roles", List.of("editor"));
        Settings settings = new Settings(provider.address(), "https://example.org/roles", Optional.empty());

        assertThat(tokens(keyring, settings)
                        .caller(Provider.signed(claims, RSA))
                        .roles())
                .containsExactly(AccessRole.EDITOR);
    }

    private void refused(Consumer<JwtClaims> change, String reason) {
        JwtClaims claims = Provider.claims("reporter");
        change.accept(claims);
        refused(Provider.signed(claims, RSA), reason);
    }

    private void refused(String token, String reason) {
        assertThatThrownBy(() -> tokens().caller(token))
                .isInstanceOf(WrongTokenException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void areNotBelievedOutOfTheirTime() throws Exception {
        refused(claims -> claims.setExpirationTime(Provider.in(Duration.ofSeconds(-31))), "has expired");
        refused(claims -> claims.setNotBefore(Provider.in(Duration.ofSeconds(60))), "not valid yet");
        refused(claims -> claims.unsetClaim("exp"), "until when it is valid");
        JwtClaims late = Provider.claims();
        late.setExpirationTime(Provider.in(Duration.ofSeconds(-20)));
        JwtClaims early = Provider.claims();
        early.setNotBefore(Provider.in(Duration.ofSeconds(20)));
        for (JwtClaims withinTheSkew : List.of(late, early)) {
            assertThat(tokens().caller(Provider.signed(withinTheSkew, RSA))).isNotNull();
        }
    }

    @Test
    void areNotBelievedOfSomebodyElseNorForSomebodyElse() {
        refused(claims -> claims.setIssuer("https://accounts.example.com"), "not made by whom");
        refused(claims -> claims.unsetClaim("iss"), "not made by whom");
        refused(claims -> claims.setAudience("another-ledger"), "not made for this ledger");
        refused(claims -> claims.unsetClaim("aud"), "not made for this ledger");
        refused(claims -> claims.unsetClaim("sub"), "whose it is");
        refused(claims -> claims.setClaim("preferred_username", "x".repeat(81)), "1 to 80 characters");
        refused(claims -> claims.setClaim("team", "a\nb"), "team in it");
        refused(claims -> claims.setClaim("team", List.of("T", "U")), "team in it");
        refused(claims -> claims.setSubject("x".repeat(256)), "1 to 255 characters");
    }

    @Test
    void areNotBelievedWithoutASignatureThatOnlyTheProviderCanMake() throws Exception {
        JwtClaims claims = Provider.claims("operator");
        String good = Provider.signed(claims, RSA);

        refused(Provider.signed(claims, "none", null, null), "RS256 or ES256");
        // Whoever takes the public key for a secret lets everybody sign who has it, which is everybody.
        refused(
                Provider.signed(
                        claims, "HS256", "rsa-1", new HmacKey(RSA.getKey().getEncoded())),
                "RS256 or ES256");
        refused(Provider.signed(claims, "RS512", "rsa-1", RSA.getPrivateKey()), "RS256 or ES256");
        refused(good.substring(0, good.length() - 4) + "AAAA", "RS256 or ES256");
        refused(withPayload(good, claims.toJson().replace("a.reporter", "b.reporter")), "RS256 or ES256");
        refused(Provider.signed(claims, "RS256", "rsa-1", Provider.rsa("rsa-1").getPrivateKey()), "RS256 or ES256");
        refused("a.b.c", "RS256 or ES256");
        // Another spelling of the same signature, to a decoder that passes over what is no part of it.
        refused(good + "!", "RS256 or ES256");
        refused(good.substring(0, good.length() - 9) + " " + good.substring(good.length() - 9), "RS256 or ES256");
        refused("", "RS256 or ES256");
    }

    private static String withPayload(String token, String payload) {
        String[] parts = token.split("\\.", -1);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8)) + "."
                + parts[2];
    }

    @Test
    void ofAKeyThatIsNotThereAreToldApart() {
        String token = Provider.signed(Provider.claims("reporter"), Provider.rsa("rsa-2"));

        assertThatThrownBy(() -> tokens().caller(token)).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void ofAKeyTooShortToBeSafeAreNotBelieved() throws Exception {
        PublicJsonWebKey small = RsaJwkGenerator.generateJwk(1024);
        Path file = directory.resolve("key.pem");
        Files.writeString(file, pem(small));
        String token = Provider.signed(Provider.claims("reporter"), "RS256", null, small.getPrivateKey());
        Keyring shortKeys = read(file.toString());

        assertThatThrownBy(() -> tokens(shortKeys, Settings.of(file.toString())).caller(token))
                .isInstanceOf(WrongTokenException.class);
    }

    private static String pem(PublicJsonWebKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    @Test
    void areCheckedWithAKeyFromAFileWhateverTheyCallIt() throws Exception {
        for (PublicJsonWebKey key : List.of(RSA, EC)) {
            Path file = directory.resolve(key.getKeyId());
            Files.writeString(file, pem(key));
            Settings settings = Settings.of(file.toString());

            assertThat(tokens(read(file.toString()), settings).caller(Provider.signed(Provider.claims(), key)))
                    .isNotNull();
        }
    }

    @Test
    void onceBelievedExpireAllTheSame() throws Exception {
        Tokens tokens = tokens();
        String token = Provider.signed(Provider.claims(), RSA);
        Instant now = Instant.now();
        clock = Clock.fixed(now, ZoneOffset.UTC);
        Tokens later = tokens(keyring, Settings.of(provider.address()));
        later.caller(token);
        assertThat(later.areBelieved(token)).isTrue();
        assertThat(tokens.areBelieved(token)).isFalse();
        clock = Clock.fixed(now.plus(Duration.ofMinutes(62)), ZoneOffset.UTC);

        Tokens muchLater = tokens(keyring, Settings.of(provider.address()));

        assertThatThrownBy(() -> muchLater.caller(token)).hasMessageContaining("expired");
    }

    @Test
    void areRevokedByTheirOwnIdOrTheirAccounts() throws Exception {
        Path revoked = directory.resolve("revoked");
        Files.writeString(revoked, "# lost in June\ntoken-9\n");
        Settings settings = new Settings(provider.address(), "roles", Optional.of(revoked));
        Tokens tokens = tokens(keyring, settings);
        String token = Provider.signed(Provider.claims(), RSA);
        assertThat(tokens.caller(token)).isNotNull();

        for (String line : List.of("token-1", "5f0c")) {
            Files.writeString(revoked, line + "\n");
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThatThrownBy(() -> tokens.caller(token))
                    .hasMessageContaining("revoked"));
            Files.writeString(revoked, "");
            await().atMost(Duration.ofSeconds(15)).ignoreExceptions().until(() -> tokens.caller(token) != null);
        }
    }

    @Test
    void areNotLetInByAListThatWasMislaid() {
        Settings settings = new Settings(provider.address(), "roles", Optional.of(directory.resolve("nowhere")));

        assertThatThrownBy(() -> tokens(keyring, settings)).hasMessageContaining("ledger.access.revoked");
    }
}
