package com.primeinterviews.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.ExternalIdentity;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.testing.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class ExternalIssuersTest {

  private static final String ANN = "user_2abc";
  private static final TestIssuer CLERK = TestIssuer.start();
  private static final TestIssuer STRANGER = TestIssuer.start();
  private static final AtomicInteger OWN_MISSES = new AtomicInteger();
  private static final SigningKeys OWN_KEYS =
      new SigningKeys() {
        @Override
        public JWKSet current() {
          return new JWKSet();
        }

        @Override
        public void missed() {
          OWN_MISSES.incrementAndGet();
        }
      };

  private static final ExternalIssuers ISSUERS = new ExternalIssuers(settings(null, "role"));
  private static final JwtDecoder DECODER = decoder(ISSUERS, settings(null, "role"));

  @BeforeAll
  static void fetchKeys() {
    await().ignoreException(KeysUnavailableException.class).until(() -> isGood(CLERK.token(ANN)));
  }

  @AfterAll
  static void stop() {
    ISSUERS.close();
    CLERK.close();
    STRANGER.close();
  }

  @Test
  void aTokenOfAnExternalIssuerReadsLikeOneOfOurs() {
    var token = DECODER.decode(CLERK.token(ANN));
    var user = CurrentUser.from(token);
    assertThat(user.id()).isEqualTo(CLERK.idOf(ANN));
    assertThat(user.email()).isEqualTo("user_2abc@example.com");
    assertThat(user.name()).isEqualTo("Ada Lovelace");
    assertThat(user.roles()).containsExactly(Role.CANDIDATE);
    assertThat(user.tier()).isEqualTo("free");
    assertThat(token.getClaimAsString("external_sub")).isEqualTo(ANN);
    assertThat(token.getTokenValue()).as("what is passed on").startsWith("ey");
  }

  @Test
  void theTypeMayBeMissing() {
    assertThat(isGood(CLERK.tokenWithoutType(ANN))).isTrue();
  }

  /** What the issuer cannot know, it cannot say. */
  @Test
  void noIssuerOutsideCanMakeAnAdminATierOrAnotherPerson() {
    var greedy =
        CLERK.token(
            ANN,
            claims ->
                claims
                    .claim("roles", List.of("admin"))
                    .claim("role", "admin")
                    .claim("tier", "enterprise")
                    .claim("scope", "read write")
                    .claim("api_key", true)
                    .claim("external_sub", "somebody"));
    var token = DECODER.decode(greedy);
    assertThat(CurrentUser.from(token).roles()).containsExactly(Role.CANDIDATE);
    assertThat(CurrentUser.from(token).tier()).isEqualTo("free");
    assertThat(token.getClaims()).doesNotContainKeys("scope", "api_key", "sid", "role");
    assertThat(token.getClaimAsString("external_sub")).isEqualTo(ANN);
  }

  @ParameterizedTest
  @CsvSource({
    "mentor, MENTOR",
    "interviewer, INTERVIEWER",
    "candidate, CANDIDATE",
    "admin, CANDIDATE",
    "service, CANDIDATE",
    "MENTOR, CANDIDATE",
    "authenticated, CANDIDATE"
  })
  void theRoleIsOneOfThoseThatPeopleMayHave(String claimed, Role role) {
    var token = CLERK.token(ANN, claims -> claims.claim("role", claimed));
    assertThat(CurrentUser.from(DECODER.decode(token)).roles()).containsExactly(role);
  }

  @Test
  void theRoleMayStandInsideOfAnObject() {
    var settings = settings(null, "public_metadata.role");
    try (var issuers = new ExternalIssuers(settings)) {
      var decoder = decoder(issuers, settings);
      var token =
          CLERK.token(ANN, claims -> claims.claim("public_metadata", Map.of("role", "mentor")));
      var read =
          await()
              .ignoreException(KeysUnavailableException.class)
              .until(() -> decoder.decode(token), decoded -> true);
      assertThat(CurrentUser.from(read).roles()).containsExactly(Role.MENTOR);
      assertThat(CurrentUser.from(decoder.decode(CLERK.token(ANN))).roles())
          .containsExactly(Role.CANDIDATE);
    }
  }

  static Stream<Arguments> badTokens() {
    var past = Date.from(Instant.now().minusSeconds(60));
    var future = Date.from(Instant.now().plusSeconds(60));
    return Stream.of(
        Arguments.of("forged", CLERK.forged(ANN)),
        Arguments.of("type of our own", CLERK.tokenOfType("at+jwt", ANN)),
        Arguments.of("another type", CLERK.tokenOfType("logout+jwt", ANN)),
        bad("expired", claims -> claims.expirationTime(past)),
        bad("without end", claims -> claims.expirationTime(null)),
        bad("not yet valid", claims -> claims.notBeforeTime(future)),
        bad("without subject", claims -> claims.subject(null)),
        bad("blank subject", claims -> claims.subject(" ")),
        bad("endless subject", claims -> claims.subject("x".repeat(256))),
        bad("in our own name", claims -> claims.issuer("http://127.0.0.1:8080")),
        bad("without issuer", claims -> claims.issuer(null)),
        bad("another spelling", claims -> claims.issuer(CLERK.name() + "/")));
  }

  private static Arguments bad(String what, Consumer<JWTClaimsSet.Builder> changes) {
    return Arguments.of(what, CLERK.token(ANN, changes));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aBadTokenIsRefused(String what, String token) {
    assertThatThrownBy(() -> DECODER.decode(token)).as(what).isInstanceOf(JwtException.class);
  }

  @Test
  void anUnknownIssuerIsRefusedAndNothingIsFetched() {
    int fetched = CLERK.fetches();
    int missed = OWN_MISSES.get();
    assertThatThrownBy(() -> DECODER.decode(STRANGER.token(ANN))).isInstanceOf(JwtException.class);
    assertThat(STRANGER.fetches()).isZero();
    assertThat(CLERK.fetches()).isEqualTo(fetched);
    assertThat(OWN_MISSES).hasValue(missed);
  }

  @Test
  void whereAnAudienceIsStatedTheTokenMustNameIt() {
    var settings = settings("prime-interviews", "role");
    try (var issuers = new ExternalIssuers(settings)) {
      var decoder = decoder(issuers, settings);
      var right = CLERK.token(ANN, claims -> claims.audience("prime-interviews"));
      await()
          .ignoreException(KeysUnavailableException.class)
          .until(() -> decoder.decode(right) != null);
      assertThatThrownBy(() -> decoder.decode(CLERK.token(ANN))).isInstanceOf(JwtException.class);
    }
  }

  @Test
  void anIssuerThatWasNotReachedYetIsAnOutageAndNotABadToken() {
    var nobody =
        new ExternalIssuer("https://nobody.test", URI.create("http://127.0.0.1:1"), null, "role");
    var settings = settings(List.of(nobody));
    try (var issuers = new ExternalIssuers(settings)) {
      var token = CLERK.token(ANN, claims -> claims.issuer("https://nobody.test"));
      assertThatThrownBy(() -> decoder(issuers, settings).decode(token))
          .isInstanceOf(KeysUnavailableException.class);
    }
  }

  @Test
  void anIssuerMustNotBeNamedTwice() {
    var ours =
        new ExternalIssuer(
            "http://127.0.0.1:8080", URI.create("http://127.0.0.1:1/keys"), null, "role");
    assertThatThrownBy(() -> settings(List.of(ours))).isInstanceOf(IllegalArgumentException.class);
  }

  /** Stored ids hang on it: computed independently with Python's uuid.uuid5. */
  @Test
  void theIdOfAnExternalIdentityNeverChanges() {
    assertThat(ExternalIdentity.idOf("https://clerk.example.com", "user_2abc"))
        .isEqualTo(UUID.fromString("7941f0dc-e3b1-5cd6-960b-9c9b16ca5581"));
  }

  private static boolean isGood(String token) {
    return DECODER.decode(token).getSubject() != null;
  }

  private static JwtDecoder decoder(ExternalIssuers issuers, TokenSettings settings) {
    return AccessTokens.decoder(OWN_KEYS, settings, issuers);
  }

  private static TokenSettings settings(String audience, String roleClaim) {
    return settings(
        List.of(
            new ExternalIssuer(CLERK.name(), URI.create(CLERK.jwksUri()), audience, roleClaim)));
  }

  private static TokenSettings settings(List<ExternalIssuer> external) {
    return new TokenSettings(
        "http://127.0.0.1:8080",
        "prime-interviews",
        URI.create("http://127.0.0.1:1/keys"),
        Duration.ofSeconds(10),
        Duration.ofMinutes(5),
        external);
  }
}
