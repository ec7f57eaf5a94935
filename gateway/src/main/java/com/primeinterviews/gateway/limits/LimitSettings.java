package com.primeinterviews.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a caller may make in a window.
 *
 * @param scale multiplies all of them, for load tests
 * @param window begins with the first request and is followed by the next one
 * @param general what is in no other bucket
 * @param search lists of mentors and skills, and lists with {@code search}
 * @param email e-mails sent by hand
 * @param upload files to import
 * @param login sign-in, registration, refresh and passwords, by address
 * @param tiers how much more the tiers of paying users get
 */
@Validated
@ConfigurationProperties("prime.gateway.limits")
record LimitSettings(
    @DefaultValue("1") @Positive double scale,
    @DefaultValue("1m") Duration window,
    @DefaultValue("100") @Min(1) int general,
    @DefaultValue("30") @Min(1) int search,
    @DefaultValue("10") @Min(1) int email,
    @DefaultValue("5") @Min(1) int upload,
    @DefaultValue("10") @Min(1) int login,
    @DefaultValue @Valid Tiers tiers) {

  /** Factors of the tiers. */
  record Tiers(
      @DefaultValue("1") @Min(1) int free,
      @DefaultValue("3") @Min(1) int pro,
      @DefaultValue("10") @Min(1) int enterprise) {

    int of(String tier) {
      return switch (tier) {
        case "pro" -> pro;
        case "enterprise" -> enterprise;
        default -> free;
      };
    }
  }

  /** At least one, however small the scale. */
  long quota(Bucket bucket, String tier) {
    int base =
        switch (bucket) {
          case GENERAL -> general;
          case SEARCH -> search;
          case EMAIL -> email;
          case UPLOAD -> upload;
          case LOGIN -> login;
        };
    return Math.max(1, Math.round(base * tiers.of(tier) * scale));
  }
}
