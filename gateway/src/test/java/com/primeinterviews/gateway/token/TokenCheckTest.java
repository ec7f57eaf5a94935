package com.primeinterviews.gateway.token;

import static com.primeinterviews.gateway.testing.Tokens.ISSUER_KEY;
import static com.primeinterviews.gateway.testing.Tokens.goodClaims;
import static com.primeinterviews.gateway.testing.Tokens.headerBuilder;
import static com.primeinterviews.gateway.testing.Tokens.signed;
import static com.primeinterviews.gateway.testing.Tokens.signer;
import static com.primeinterviews.gateway.testing.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Tokens;
import com.primeinterviews.gateway.testing.Upstreams;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class TokenCheckTest {

  private static final String PATH = "/api/sessions/token-check";

  @Autowired Client client;

  @Test
  void aGoodTokenIsPassedOnAsItCame() {
    var token = Tokens.valid();

    client
        .http()
        .get()
        .uri("/api/sessions/good-token")
        .header("Authorization", "Bearer " + token)
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(Upstreams.arrivedAt("/api/sessions/good-token"))
        .singleElement()
        .satisfies(seen -> assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token));
  }

  @Test
  void withoutATokenTheServiceDecides() {
    client.http().get().uri("/api/sessions/no-token").exchange().expectStatus().isOk();
  }

  @Test
  void whoSignsInMayStillCarryAnExpiredToken() {
    client
        .http()
        .post()
        .uri("/api/v1/auth/refresh")
        .header("Authorization", bearer(with(claims -> claims.expirationTime(secondsFromNow(-60)))))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aBadTokenReachesNoService(String authorization) {
    client
        .http()
        .get()
        .uri(PATH)
        .header("Authorization", authorization)
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueMatches("WWW-Authenticate", "Bearer.*")
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("UNAUTHORIZED")
        .jsonPath("$.success")
        .isEqualTo(false);

    assertThat(Upstreams.arrivedAt(PATH)).isEmpty();
  }

  static Stream<Arguments> badTokens() throws JOSEException {
    var stranger = Tokens.key(ISSUER_KEY.getKeyID());
    var rsa = headerBuilder(JWSAlgorithm.RS256);
    return Stream.of(
        argumentSet("nothing after the scheme", "Bearer"),
        argumentSet("blank", "Bearer   "),
        argumentSet("not a token", "Bearer nonsense"),
        argumentSet("lower-case scheme", "bearer nonsense"),
        argumentSet("tab after the scheme", "Bearer\tnonsense"),
        argumentSet("two tokens", bearer(Tokens.valid() + "," + Tokens.valid())),
        argumentSet("cut off", bearer(Tokens.valid().substring(0, 200))),
        argumentSet("claims exchanged", bearer(exchangedClaims())),
        argumentSet("signature missing", bearer(Tokens.valid().replaceAll("\\.[^.]*$", "."))),
        argumentSet("alg none", bearer(new PlainJWT(goodClaims().build()).serialize())),
        argumentSet("HS256 with the public key", bearer(signedWithPublicKeyAsSecret())),
        argumentSet("RS512", bearer(signedWith(JWSAlgorithm.RS512))),
        argumentSet("key of a stranger", bearer(signedBy(stranger))),
        argumentSet(
            "key sent along",
            bearer(
                signed(
                    headerBuilder(JWSAlgorithm.RS256).jwk(stranger.toPublicJWK()).build(),
                    goodClaims().build(),
                    signer(stranger)))),
        argumentSet(
            "key from elsewhere",
            bearer(
                signed(
                    headerBuilder(JWSAlgorithm.RS256)
                        .jwkURL(URI.create("http://127.0.0.1:1/jwks"))
                        .build(),
                    goodClaims().build(),
                    signer(stranger)))),
        argumentSet(
            "certificate from elsewhere",
            bearer(
                signed(
                    headerBuilder(JWSAlgorithm.RS256)
                        .x509CertURL(URI.create("http://127.0.0.1:1/certificate"))
                        .build(),
                    goodClaims().build(),
                    signer(stranger)))),
        argumentSet(
            "unknown key id",
            bearer(
                signed(
                    headerBuilder(JWSAlgorithm.RS256).keyID("nobody-has-it").build(),
                    goodClaims().build(),
                    signer(ISSUER_KEY)))),
        argumentSet(
            "key id that is a path",
            bearer(
                signed(
                    rsa.keyID("../../../dev/null").build(),
                    goodClaims().build(),
                    signer(ISSUER_KEY)))),
        argumentSet(
            "type of another token",
            bearer(
                signed(
                    headerBuilder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build(),
                    goodClaims().build(),
                    signer(ISSUER_KEY)))),
        argumentSet("expired", bearer(with(claims -> claims.expirationTime(secondsFromNow(-60))))),
        argumentSet("never expires", bearer(with(claims -> claims.expirationTime(null)))),
        argumentSet("not yet", bearer(with(claims -> claims.notBeforeTime(secondsFromNow(60))))),
        argumentSet("other issuer", bearer(with(claims -> claims.issuer("https://evil.example")))),
        argumentSet("no issuer", bearer(with(claims -> claims.issuer(null)))),
        argumentSet("other audience", bearer(with(claims -> claims.audience("another-suite")))),
        argumentSet("no audience", bearer(with(claims -> claims.audience((String) null)))),
        argumentSet("no subject", bearer(with(claims -> claims.subject(null)))),
        argumentSet("subject is no account", bearer(with(claims -> claims.subject("root")))),
        argumentSet("no token id", bearer(with(claims -> claims.jwtID(null)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%61pi/sessions/disguised", "/api/v1/sessions/disguised"})
  void noSpellingOfThePathIsAWayAround(String path) {
    var answer = client.rawGet(path, "Authorization: Bearer nonsense");

    assertThat(answer).startsWith("HTTP/1.1 401");
  }

  @Test
  void aTokenThatCannotBeCheckedYetIsNotCalledInvalid() {
    Tokens.withoutKeys(
        () ->
            client
                .http()
                .get()
                .uri(PATH)
                .header("Authorization", bearer(Tokens.valid()))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After"));

    assertThat(Upstreams.arrivedAt(PATH)).isEmpty();
  }

  @Test
  void aSecondAuthorizationHeaderIsNotGuessedAbout() {
    var answer =
        client.rawGet(
            PATH, "Authorization: Bearer " + Tokens.valid(), "Authorization: Bearer smuggled");

    assertThat(answer).startsWith("HTTP/1.1 401");
    assertThat(Upstreams.arrivedAt(PATH)).isEmpty();
  }

  @Test
  void socketsBringCredentialsThatOnlyTheirOwnerKnows() {
    client
        .http()
        .get()
        .uri("/socket.io/?transport=polling")
        .header("Authorization", "Bearer a-join-token")
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(Upstreams.of(Service.SESSION).arrivedAt("/socket.io/"))
        .anySatisfy(
            seen -> assertThat(seen.header("Authorization")).isEqualTo("Bearer a-join-token"));
  }

  private static String bearer(String token) {
    return "Bearer " + token;
  }

  private static Date secondsFromNow(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static String exchangedClaims() {
    var parts = Tokens.valid().split("\\.");
    var admin = goodClaims().claim("roles", "admin").build();
    return parts[0] + "." + admin.toPayload().toBase64URL() + "." + parts[2];
  }

  private static String signedWith(JWSAlgorithm algorithm) {
    return signed(headerBuilder(algorithm).build(), goodClaims().build(), signer(ISSUER_KEY));
  }

  private static String signedBy(RSAKey key) {
    return signed(Tokens.header(), goodClaims().build(), signer(key));
  }

  private static String signedWithPublicKeyAsSecret() throws JOSEException {
    var secret = ISSUER_KEY.toRSAPublicKey().getEncoded();
    return signed(
        headerBuilder(JWSAlgorithm.HS256).build(), goodClaims().build(), new MACSigner(secret));
  }
}
