package com.primeinterviews.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final Instant NOON = Instant.parse("2026-01-12T12:00:00Z");
  private static final RetryPolicy THREE_TRIES = new RetryPolicy(3, Duration.ofSeconds(30));

  private final Delivery delivery =
      new Delivery(Ids.newId(), new WelcomeLetter(Ids.newId(), "Ada", "ada@example.com"), NOON);

  @Test
  void aQueuedLetterIsDueAtOnce() {
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.QUEUED);
    assertThat(delivery.dueAt()).isEqualTo(NOON);
    assertThat(delivery.attempts()).isZero();
  }

  @Test
  void aLetterInHandIsDueAgainWhenTheLeaseEnds() {
    delivery.takeUntil(NOON.plusSeconds(120));
    assertThat(delivery.dueAt()).isEqualTo(NOON.plusSeconds(120));
    assertThat(delivery.attempts()).isEqualTo(1);
    assertThat(delivery.isFinished()).isFalse();
  }

  @Test
  void aFailedTryIsFollowedByAnotherAfterAPause() {
    delivery.takeUntil(NOON.plusSeconds(120));
    delivery.failed("timed out", THREE_TRIES, NOON.plusSeconds(10));
    assertThat(delivery.isFinished()).isFalse();
    assertThat(delivery.dueAt()).isEqualTo(NOON.plusSeconds(40));
    assertThat(delivery.reason()).isEqualTo("timed out");
  }

  @Test
  void theThirdFailureIsFinal() {
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(delivery.isFinished()).isFalse();
      delivery.takeUntil(NOON.plusSeconds(120));
      delivery.failed("timed out", THREE_TRIES, NOON);
    }
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(delivery.attempts()).isEqualTo(3);
  }

  @Test
  void aLetterThatWasSentForgetsItsEarlierTrouble() {
    delivery.takeUntil(NOON);
    delivery.failed("timed out", THREE_TRIES, NOON);
    delivery.takeUntil(NOON);
    delivery.sent(NOON.plusSeconds(60));
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENT);
    assertThat(delivery.reason()).isNull();
    assertThat(delivery.timeToFinish()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void waitingForTheRecipientIsNoTry() {
    delivery.postponeTo(NOON.plusSeconds(30));
    assertThat(delivery.attempts()).isZero();
    assertThat(delivery.dueAt()).isEqualTo(NOON.plusSeconds(30));
  }
}
