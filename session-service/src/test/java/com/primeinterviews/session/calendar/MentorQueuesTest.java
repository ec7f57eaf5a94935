package com.primeinterviews.session.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.session.AtOnce;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MentorQueuesTest {

  private final MentorQueues queues = new MentorQueues();
  private final UUID mentor = Ids.newId();

  @Test
  void bookingsOfOneMentorComeOneAfterAnother() {
    var inside = new AtomicInteger();

    var most =
        AtOnce.run(
            50,
            number ->
                queues
                    .inTurn(
                        mentor,
                        () -> {
                          int now = inside.incrementAndGet();
                          Thread.yield();
                          inside.decrementAndGet();
                          return now;
                        })
                    .orElseThrow());

    assertThat(most).hasSize(50).containsOnly(1);
  }

  @Test
  void aBookingThatFailsLetsTheNextOneIn() {
    assertThatThrownBy(
            () ->
                queues.inTurn(
                    mentor,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(queues.inTurn(mentor, () -> "next")).contains("next");
  }

  @Test
  void whoIsInterruptedWhileWaitingGetsNoTurn() {
    Thread.currentThread().interrupt();

    assertThat(queues.inTurn(mentor, () -> "mine")).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }
}
