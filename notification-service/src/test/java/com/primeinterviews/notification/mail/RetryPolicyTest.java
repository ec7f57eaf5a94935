package com.primeinterviews.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private final RetryPolicy policy = new RetryPolicy(3, Duration.ofSeconds(30));

  @Test
  void pausesGrowFourfold() {
    assertThat(policy.pauseAfter(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(policy.pauseAfter(2)).isEqualTo(Duration.ofSeconds(120));
  }

  @Test
  void theThirdTryIsTheLast() {
    assertThat(policy.isExhaustedBy(2)).isFalse();
    assertThat(policy.isExhaustedBy(3)).isTrue();
  }

  @Test
  void noTriesAtAllIsNoPolicy() {
    assertThatThrownBy(() -> new RetryPolicy(0, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
