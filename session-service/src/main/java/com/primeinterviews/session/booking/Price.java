package com.primeinterviews.session.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What a session costs.
 *
 * @param amount with two decimals
 * @param currency ISO 4217 code
 */
@Embeddable
public record Price(@Column(name = "price") BigDecimal amount, String currency) {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  /** The same rate for another length, rounded to cents. */
  Price forLength(Duration agreed, Duration wanted) {
    BigDecimal changed =
        amount
            .multiply(BigDecimal.valueOf(wanted.toMinutes()))
            .divide(BigDecimal.valueOf(agreed.toMinutes()), 2, RoundingMode.HALF_UP);
    return new Price(changed, currency);
  }

  /** The rate for an hour, by the minute, rounded to cents. */
  static Price of(BigDecimal hourlyRate, String currency, Duration length) {
    BigDecimal amount =
        hourlyRate
            .multiply(BigDecimal.valueOf(length.toMinutes()))
            .divide(MINUTES, 2, RoundingMode.HALF_UP);
    return new Price(amount, currency);
  }
}
