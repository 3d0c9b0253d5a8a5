package org.medina.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

class AccessTokensTest {

    private static final KeycloakSettings KEYCLOAK = new KeycloakSettings(
            "https://public.example", "http://inside:8080", "medina", "secret", "secret", "secret");

    private static RSAKey key;
    private static RSAKey otherKey;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("key").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("key").generate();
    }

    @Test
    void aTokenOfTheRealmForThisInterfaceIsTaken() {
        assertThat(decoder().decode(token(claims -> {})).getSubject()).isNotBlank();
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(token(claims -> claims.audience(List.of("account"))), "aud");
        assertRefused(token(claims -> claims.claims(all -> all.remove("aud"))), "aud");
    }

    @Test
    void aTokenOfAnotherRealmIsRefusedEvenUnderTheSameKey() {
        assertRefused(token(claims -> claims.issuer("https://public.example/realms/master")), "iss");
        assertRefused(token(claims -> claims.issuer("http://inside:8080/realms/medina")), "iss");
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(
                token(claims -> claims.issuedAt(Instant.now().minusSeconds(330))
                        .expiresAt(Instant.now().minusSeconds(30))),
                "expired");
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        assertRefused(token(claims -> claims.claims(all -> all.remove("sub"))), "sub");
    }

    @Test
    void aTokenSignedByAnybodyElseIsRefused() {
        assertRefused(signed(otherKey, claims -> {}), "signature");
    }

    private static void assertRefused(String token, String because) {
        assertThatThrownBy(() -> decoder().decode(token))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining(because);
    }

    private static JwtDecoder decoder() {
        return new KeycloakConfiguration().accessTokens(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), KEYCLOAK);
    }

    private static String token(Consumer<JwtClaimsSet.Builder> change) {
        return signed(key, change);
    }

    private static String signed(RSAKey with, Consumer<JwtClaimsSet.Builder> change) {
        var claims = JwtClaimsSet.builder()
                .issuer("https://public.example/realms/medina")
                .audience(List.of("medina-api"))
                .subject(UUID.randomUUID().toString())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300));
        change.accept(claims);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId("key").build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(with)))
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
    }
}
