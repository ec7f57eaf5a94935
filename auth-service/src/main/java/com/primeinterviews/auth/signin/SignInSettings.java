package com.primeinterviews.auth.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts.
 *
 * @param accessLifetime of an access token, counted from its issue
 * @param refreshLifetime of a refresh token; each use starts it anew
 */
@ConfigurationProperties("prime.auth.sign-in")
record SignInSettings(
    @DefaultValue("15m") Duration accessLifetime, @DefaultValue("30d") Duration refreshLifetime) {

  private static final Duration API_KEY_TOKEN = Duration.ofMinutes(5);

  SignInSettings {
    if (!accessLifetime.isPositive() || refreshLifetime.compareTo(accessLifetime) <= 0) {
      throw new IllegalArgumentException("A refresh token has to outlive its access token");
    }
  }

  /**
   * After so long no access token of what has ended can be good: with a minute for clocks that
   * differ, and never less than a token of an API key lives.
   */
  Duration longestTokenLife() {
    var longest = accessLifetime.compareTo(API_KEY_TOKEN) < 0 ? API_KEY_TOKEN : accessLifetime;
    return longest.plusMinutes(1);
  }
}
