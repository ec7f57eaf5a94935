package com.primeinterviews.analytics.sessions;

import static com.primeinterviews.analytics.sessions.SessionStatus.COMPLETED;
import static com.primeinterviews.analytics.sessions.SessionStatus.CONFIRMED;
import static com.primeinterviews.analytics.sessions.SessionStatus.LIVE;
import static com.primeinterviews.analytics.sessions.SessionStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.analytics.sessions.SessionFacts.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrackedSessionTest {

  private static final Instant BOOKED = Instant.parse("2026-01-12T09:30:00Z");
  private final List<Told> life =
      SessionFacts.life(
          UUID.randomUUID(),
          UUID.randomUUID(),
          BOOKED,
          List.of(PENDING, CONFIRMED, LIVE, COMPLETED));

  @Test
  void theNewestVersionDecidesTheStatus() {
    assertThat(merged(life).status()).isEqualTo(COMPLETED);
    assertThat(merged(life.reversed()).status()).isEqualTo(COMPLETED);
  }

  @Test
  void responseTimeIsFromBookingToConfirmation() {
    assertThat(merged(life).responseTime()).contains(Duration.ofMinutes(10));
  }

  @Test
  void anAutomaticConfirmationIsNoResponse() {
    var automatic =
        SessionFacts.life(UUID.randomUUID(), UUID.randomUUID(), BOOKED, List.of(CONFIRMED));

    assertThat(merged(automatic).responseTime()).isEmpty();
  }

  @Test
  void theBookingIsRememberedEvenWhenItIsHeardOfLast() {
    assertThat(merged(life.reversed()).bookedAt()).isEqualTo(BOOKED);
  }

  @Test
  void clocksThatDisagreeMakeNoNegativeResponseTime() {
    TrackedSession session = merged(life);
    var early =
        new TrackedSession(
            session.id(),
            session.version(),
            session.candidateId(),
            session.hostId(),
            session.mentorName(),
            session.company(),
            session.sessionType(),
            session.scheduledAt(),
            session.endsAt(),
            session.duration(),
            session.status(),
            BOOKED,
            BOOKED.minusSeconds(1));

    assertThat(early.responseTime()).contains(Duration.ZERO);
  }

  private static TrackedSession merged(List<Told> events) {
    Told first = events.getFirst();
    TrackedSession session = TrackedSession.first(first.kind(), first.fact());
    for (Told told : events) {
      session = session.after(told.kind(), told.fact());
    }
    return session;
  }
}
