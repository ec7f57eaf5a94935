package com.primeinterviews.auth.credential;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are hashed.
 *
 * @param cost BCrypt rounds as a power of two; a stored hash of lower cost is renewed at login
 * @param threads how many are hashed at once, 0 for one per processor
 * @param queue how many may wait for a thread; beyond it requests are refused
 */
@Validated
@ConfigurationProperties("prime.auth.password")
record PasswordSettings(
    @DefaultValue("10") @Min(4) @Max(16) int cost,
    @DefaultValue("0") @PositiveOrZero int threads,
    @DefaultValue("64") @Positive int queue) {

  int poolSize() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
