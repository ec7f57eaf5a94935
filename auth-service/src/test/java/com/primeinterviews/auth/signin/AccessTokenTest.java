package com.primeinterviews.auth.signin;

import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.auth.keys.KeyRing;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AccessTokenTest {

  private final Api api;
  private final KeyRing keys;
  private final FrontDoor door;

  AccessTokenTest(@Autowired Api api, @Autowired KeyRing keys) {
    this.api = api;
    this.keys = keys;
    this.door = new FrontDoor(api);
  }

  @Test
  void aTokenSaysWhoCallsAndThePublishedKeyVerifiesIt() throws Exception {
    var signedIn = door.register(newEmail());
    var token = SignedJWT.parse(signedIn.get("token").asString());
    var header = token.getHeader();
    assertThat(header.getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(header.getType().getType()).isEqualTo("at+jwt");
    var key = published().getKeyByKeyId(header.getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();

    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8080");
    assertThat(claims.getAudience()).containsExactly("prime-interviews");
    assertThat(claims.getSubject()).isEqualTo(signedIn.at("/user/id").asString());
    assertThat(claims.getStringClaim("email")).isEqualTo(signedIn.at("/user/email").asString());
    assertThat(claims.getStringClaim("name")).isEqualTo("Ada Lovelace");
    assertThat(claims.getStringListClaim("roles")).containsExactly("candidate");
    assertThat(claims.getStringClaim("tier")).isEqualTo("free");
    assertThat(UUID.fromString(claims.getJWTID())).isNotNull();
    assertThat(lifetime(claims.getIssueTime(), claims.getExpirationTime()))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void noSecretIsInTheKeySet() throws Exception {
    var set = published();
    assertThat(set.getKeys()).isNotEmpty().noneMatch(key -> key.isPrivate());
    assertThat(set.getKeys()).allMatch(key -> key.size() == 2048);
  }

  @Test
  void theKeySetMayBeCachedAndTheIssuerSaysWhereItIs() {
    api.anonymous()
        .get()
        .uri("/.well-known/jwks.json")
        .exchange()
        .expectHeader()
        .valueEquals("Cache-Control", "max-age=300, public");
    api.anonymous()
        .get()
        .uri("/.well-known/openid-configuration")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.issuer")
        .isEqualTo("http://127.0.0.1:8080")
        .jsonPath("$.jwks_uri")
        .isEqualTo("http://127.0.0.1:8080/.well-known/jwks.json");
  }

  @Test
  void aTokenWithTheWrongTimesOrParties() {
    var now = Instant.now();
    assertAccepted(minted(UnaryOperator.identity()), true);
    assertAccepted(minted(t -> t.expiration(Date.from(now.minusSeconds(60)))), false);
    assertAccepted(minted(t -> t.notBefore(Date.from(now.plusSeconds(60)))), false);
    assertAccepted(minted(t -> t.issuer("https://evil.example")), false);
    assertAccepted(minted(t -> t.audience().single("another-api")), false);
    assertAccepted(minted(t -> t.header().type("JWT").and()), false);
    assertAccepted(minted(t -> t.id(null)), false);
    assertAccepted(minted(t -> t.claim("sid", UUID.randomUUID().toString())), false);
  }

  static Stream<String> badTokens() {
    return TestTokens.bad(TestUser.candidate()).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aBadTokenIsRefused(String what) {
    var token = TestTokens.bad(TestUser.candidate()).get(what);
    door.profile(token).expectStatus().isUnauthorized();
  }

  @Test
  void aTamperedOrUnsignedTokenOfARealUserIsRefused() {
    var parts = door.register(newEmail()).get("token").asString().split("\\.");
    var other = door.register(newEmail()).get("token").asString().split("\\.");
    door.profile(parts[0] + "." + other[1] + "." + parts[2]).expectStatus().isUnauthorized();
    door.profile(parts[0] + "." + parts[1] + ".").expectStatus().isUnauthorized();
    // {"alg":"none","typ":"at+jwt"}
    door.profile("eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0." + parts[1] + ".")
        .expectStatus()
        .isUnauthorized();
  }

  /** Accepted tokens of nobody end at 404, because there is no such account. */
  private void assertAccepted(String token, boolean accepted) {
    door.profile(token).expectStatus().isEqualTo(accepted ? 404 : 401);
  }

  private String minted(UnaryOperator<JwtBuilder> edit) {
    var now = Instant.now();
    var token =
        Jwts.builder()
            .header()
            .keyId(keys.active().kid())
            .type("at+jwt")
            .and()
            .issuer("http://127.0.0.1:8080")
            .audience()
            .add("prime-interviews")
            .and()
            .subject(UUID.randomUUID().toString())
            .issuedAt(Date.from(now))
            .expiration(Date.from(now.plusSeconds(600)))
            .id(UUID.randomUUID().toString())
            .claim("roles", List.of("candidate"));
    return edit.apply(token).signWith(keys.active().key(), Jwts.SIG.RS256).compact();
  }

  private JWKSet published() throws Exception {
    var body =
        api.anonymous()
            .get()
            .uri("/.well-known/jwks.json")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JWKSet.parse(body);
  }

  private static Duration lifetime(Date from, Date to) {
    return Duration.between(from.toInstant(), to.toInstant());
  }
}
