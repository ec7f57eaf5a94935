package com.primeinterviews.session.busy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param mostPerPerson sources that one person may have
 * @param refreshEvery pause between two readings of a source
 * @param retryAfter pause after the first failure; it doubles with every further one
 * @param retryAtLeastEvery where the doubling ends
 * @param readWholeEvery how long a server's word that nothing has changed is taken: repetitions
 *     reach no further than the window they were last worked out for
 * @param atOnce readings under way in one instance
 */
@Validated
@ConfigurationProperties("prime.session.busy")
record BusySettings(
    @DefaultValue("5") @Min(1) @Max(20) int mostPerPerson,
    @DefaultValue("15m") @DurationMin(minutes = 1) Duration refreshEvery,
    @DefaultValue("1m") @DurationMin(seconds = 1) Duration retryAfter,
    @DefaultValue("6h") @DurationMin(seconds = 1) Duration retryAtLeastEvery,
    @DefaultValue("7d") @DurationMin(seconds = 1) @DurationMax(days = 14) Duration readWholeEvery,
    @DefaultValue("8") @Min(1) @Max(64) int atOnce) {

  private static final int MOST_DOUBLINGS = 20;

  /** How long to wait after so many failures in a row. */
  Duration pauseAfter(int failures) {
    Duration pause = retryAfter.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(retryAtLeastEvery) > 0 ? retryAtLeastEvery : pause;
  }
}
