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
 * @param hourlyRate as agreed at booking; every length is priced by it, since a price made from the
 *     price of another length would drift with each rounding
 * @param currency ISO 4217 code
 */
@Embeddable
public record Price(
    @Column(name = "price") BigDecimal amount, BigDecimal hourlyRate, String currency) {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  /** The same rate for another length. */
  Price forLength(Duration length) {
    return of(hourlyRate, currency, length);
  }

  /** The rate for an hour, by the minute, rounded to cents. */
  static Price of(BigDecimal hourlyRate, String currency, Duration length) {
    BigDecimal amount =
        hourlyRate
            .multiply(BigDecimal.valueOf(length.toMinutes()))
            .divide(MINUTES, 2, RoundingMode.HALF_UP);
    return new Price(amount, hourlyRate, currency);
  }
}
