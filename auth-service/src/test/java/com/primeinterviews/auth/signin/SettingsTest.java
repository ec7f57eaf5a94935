package com.primeinterviews.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class SettingsTest {

  private final Binder nothing = Binder.get(new MockEnvironment());

  @Test
  void accessTokensLastAQuarterOfAnHourAndRefreshTokensAMonth() {
    assertThat(nothing.bindOrCreate("prime.auth.sign-in", SignInSettings.class))
        .isEqualTo(new SignInSettings(Duration.ofMinutes(15), Duration.ofDays(30)));
  }

  @Test
  void fiveFailuresInAQuarterOfAnHourLockForAsLong() {
    assertThat(nothing.bindOrCreate("prime.auth.lockout", LockoutPolicy.class))
        .isEqualTo(new LockoutPolicy(5, Duration.ofMinutes(15), Duration.ofMinutes(15)));
  }

  @Test
  void aRefreshTokenHasToOutliveItsAccessToken() {
    var hour = Duration.ofHours(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new SignInSettings(hour, hour));
  }
}
