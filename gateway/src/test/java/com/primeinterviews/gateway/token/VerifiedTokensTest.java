package com.primeinterviews.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class VerifiedTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private int verifications;

  @Test
  void aGoodTokenIsVerifiedOnceInAWhile() {
    var tokens = tokens(this::good, NOW);

    assertThat(tokens.ownerOf("a")).isSameAs(tokens.ownerOf("a"));
    assertThat(verifications).isEqualTo(1);
    assertThat(tokens.ownerOf("b")).isNotEqualTo(tokens.ownerOf("a"));
    assertThat(verifications).isEqualTo(2);
  }

  @Test
  void aBadOneIsLookedAtEveryTime() {
    var tokens = tokens(this::bad, NOW);

    assertThatThrownBy(() -> tokens.ownerOf("a")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.ownerOf("a")).isInstanceOf(BadJwtException.class);
    assertThat(verifications).isEqualTo(2);
  }

  @Test
  void afterItsEndATokenIsNotRemembered() {
    var tokens = tokens(this::good, NOW.plusSeconds(300));

    tokens.ownerOf("a");
    tokens.ownerOf("a");

    assertThat(verifications).isEqualTo(2);
  }

  private static VerifiedTokens tokens(JwtDecoder decoder, Instant now) {
    return new VerifiedTokens(
        decoder,
        new VerifiedTokenSettings(100, Duration.ofHours(1)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private Jwt good(String token) {
    verifications++;
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject(UUID.nameUUIDFromBytes(token.getBytes()).toString())
        .issuedAt(NOW)
        .expiresAt(NOW.plusSeconds(300))
        .build();
  }

  private Jwt bad(String token) {
    verifications++;
    throw new BadJwtException("no");
  }
}
