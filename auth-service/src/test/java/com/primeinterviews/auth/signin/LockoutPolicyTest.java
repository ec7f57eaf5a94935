package com.primeinterviews.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockoutPolicyTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final LockoutPolicy policy =
      new LockoutPolicy(5, Duration.ofMinutes(15), Duration.ofMinutes(15));

  @Test
  void fourFailuresLockNothing() {
    assertThat(policy.remainingLock(minutesBeforeNoon(1, 2, 3, 4), NOON)).isEmpty();
  }

  @Test
  void fiveFailuresInAQuarterOfAnHourLockForAQuarterOfAnHourAfterTheLast() {
    assertThat(policy.remainingLock(minutesBeforeNoon(1, 2, 3, 4, 16), NOON))
        .contains(Duration.ofMinutes(14));
  }

  @Test
  void fiveFailuresOverALongerTimeLockNothing() {
    assertThat(policy.remainingLock(minutesBeforeNoon(1, 2, 3, 4, 17), NOON)).isEmpty();
  }

  @Test
  void theLockEndsByItself() {
    assertThat(policy.remainingLock(minutesBeforeNoon(15, 16, 17, 18, 19), NOON)).isEmpty();
  }

  @Test
  void aFailureAfterTheLockBeginsTheCountAnew() {
    assertThat(policy.remainingLock(minutesBeforeNoon(0, 16, 17, 18, 19), NOON)).isEmpty();
  }

  private static List<Instant> minutesBeforeNoon(int... minutes) {
    return IntStream.of(minutes).mapToObj(m -> NOON.minus(Duration.ofMinutes(m))).toList();
  }
}
