package com.primeinterviews.session.busy.google;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param api base of the Calendar API
 * @param tokens where a refresh token is exchanged (RFC 6749, section 6)
 * @param clientId of this suite at Google, {@code PRIME_GOOGLE_CLIENT_ID}; blank: Google Calendar
 *     is not offered
 * @param clientSecret {@code PRIME_GOOGLE_CLIENT_SECRET}
 * @param patience until the answer is there
 * @param rest how long Google is left alone after it failed again and again
 */
@Validated
@ConfigurationProperties("prime.session.busy.google")
record GoogleSettings(
    @DefaultValue("https://www.googleapis.com/calendar/v3") URI api,
    @DefaultValue("https://oauth2.googleapis.com/token") URI tokens,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(seconds = 15) Duration patience,
    @DefaultValue("30s") @DurationMin(millis = 100) Duration rest) {

  boolean offered() {
    return !clientId.isBlank();
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "GoogleSettings[api=" + api + ", tokens=" + tokens + ", offered=" + offered() + "]";
  }
}
