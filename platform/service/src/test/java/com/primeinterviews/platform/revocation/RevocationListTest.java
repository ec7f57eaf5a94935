package com.primeinterviews.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RevocationListTest {

  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final UUID ANN = UUID.fromString("019aa0c4-1111-7000-8000-000000000001");
  private static final UUID BOB = UUID.fromString("019aa0c4-1111-7000-8000-000000000002");

  private Instant now = NOON;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final RevocationList list = new RevocationList(clock, 3);

  @Test
  void onlyTokensOfTheSignInNamedAreRefused() {
    ended("phone");
    assertThat(list.include(token(ANN, "phone"))).isTrue();
    assertThat(list.include(token(ANN, "laptop"))).isFalse();
    assertThat(list.include(token(ANN, null))).isFalse();
  }

  @Test
  void allTokensOfABlockedUserAreRefusedUntilTheBlockIsTakenBack() {
    ended("phone");
    list.apply(new UserBlockChanged(ANN, true));
    assertThat(list.include(token(ANN, "another"))).isTrue();
    assertThat(list.include(token(ANN, null))).isTrue();
    assertThat(list.include(token(BOB, "another"))).isFalse();
    list.apply(new UserBlockChanged(ANN, false));
    assertThat(list.include(token(ANN, "another"))).isFalse();
    assertThat(list.include(token(ANN, "phone"))).as("this sign-in stays ended").isTrue();
  }

  @Test
  void aSignInIsForgottenWhenItsTokensHaveLongExpired() {
    ended("phone");
    now = NOON.plus(Duration.ofMinutes(61));
    ended("laptop");
    assertThat(list.include(token(ANN, "phone"))).isFalse();
    assertThat(list.include(token(BOB, "laptop"))).isTrue();
  }

  @Test
  void theListNeverGrowsBeyondItsLimit() {
    for (int i = 0; i < 10; i++) {
      ended("sign-in-" + i);
      ended("sign-in-" + i);
    }
    assertThat(list.include(token(ANN, "sign-in-6"))).isFalse();
    assertThat(list.include(token(ANN, "sign-in-7"))).isTrue();
    var users = java.util.stream.Stream.generate(UUID::randomUUID).limit(4).toList();
    for (int i = 0; i < 4; i++) {
      list.apply(new UserBlockChanged(users.get(i), true));
    }
    assertThat(users)
        .extracting(user -> list.include(token(user, null)))
        .containsExactly(true, true, true, false);
  }

  private void ended(String signIn) {
    list.apply(new TokensRevoked(List.of(signIn), now));
  }

  private static Jwt token(UUID user, String signIn) {
    var token = Jwt.withTokenValue("x").header("alg", "RS256").subject(user.toString());
    return signIn == null ? token.build() : token.claim("sid", signIn).build();
  }
}
