package com.primeinterviews.auth.signin;

import static com.primeinterviews.auth.signin.EndReason.SIGNED_OUT;
import static com.primeinterviews.auth.signin.SignIn.Rotation.OVER;
import static com.primeinterviews.auth.signin.SignIn.Rotation.REUSED;
import static com.primeinterviews.auth.signin.SignIn.Rotation.ROTATED;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.signin.SignIn.Rotation;
import com.primeinterviews.auth.token.RandomToken;
import com.primeinterviews.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);

  private final RandomToken first = RandomToken.issue();
  private final RandomToken second = RandomToken.issue();
  private final RandomToken third = RandomToken.issue();
  private final SignIn signIn =
      SignIn.start(Ids.newId(), first, Device.of(null, "192.0.2.1"), START, START.plus(MONTH));

  @Test
  void eachTokenIsGoodForOneRotation() {
    assertThat(rotate(first, second, START)).isEqualTo(ROTATED);
    assertThat(rotate(second, third, START)).isEqualTo(ROTATED);
  }

  @Test
  void aUsedTokenEndsTheSignInForTheRightfulOneToo() {
    rotate(first, second, START);
    assertThat(rotate(first, third, START)).isEqualTo(REUSED);
    assertThat(rotate(second, third, START)).isEqualTo(OVER);
  }

  @Test
  void aRotationStartsTheLifetimeAnew() {
    rotate(first, second, START.plus(Duration.ofDays(29)));
    assertThat(rotate(second, third, START.plus(Duration.ofDays(58)))).isEqualTo(ROTATED);
  }

  @Test
  void anExpiredTokenIsOver() {
    assertThat(rotate(first, second, START.plus(MONTH))).isEqualTo(OVER);
  }

  @Test
  void afterSigningOutNothingRotates() {
    signIn.end(SIGNED_OUT, START);
    assertThat(rotate(first, second, START)).isEqualTo(OVER);
  }

  @Test
  void tokensDifferAndKeepTheirTextToThemselves() {
    assertThat(first).isNotEqualTo(second);
    assertThat(first.text()).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(first.toString()).doesNotContain(first.text());
  }

  private Rotation rotate(RandomToken presented, RandomToken next, Instant now) {
    return signIn.rotate(presented, next, now, now.plus(MONTH));
  }
}
