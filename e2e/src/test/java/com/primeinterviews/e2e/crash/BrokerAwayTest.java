package com.primeinterviews.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Five hundred bookings are made, and every fifth is called off again, while there is no broker.
 * Nobody is refused, and afterwards every event arrives, in the order of what happened.
 */
@RunningSuite
class BrokerAwayTest {

  private static final int PEOPLE = 10;
  private static final int BOOKINGS_OF_EACH = 50;
  private static final Duration SLOT = Duration.ofMinutes(30);
  private static final Duration AFTERWARDS = Duration.ofSeconds(120);

  private final Suite suite;
  private final Instant start =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(3, ChronoUnit.DAYS);

  /** The events to come of each session. */
  private final Map<String, List<String>> expected = new ConcurrentHashMap<>();

  BrokerAwayTest(Suite suite) {
    this.suite = suite;
  }

  @Test
  void bookingsGoOnAndTheirEventsArriveInOrderAfterwards() {
    var people = IntStream.range(0, PEOPLE).mapToObj(this::pair).toList();
    suite.kill("kafka");
    try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
      people.forEach(pair -> threads.execute(() -> pair.book(expected)));
    } finally {
      suite.restart("kafka");
    }

    assertThat(expected).hasSize(PEOPLE * BOOKINGS_OF_EACH);
    try (var topic = new TopicReader(suite, "session.session.v1")) {
      await("every event").atMost(AFTERWARDS).until(() -> topic.read().containsAll(expected));
      assertThat(topic.read().of(expected.keySet())).isEqualTo(expected);
    }
  }

  private Pair pair(int number) {
    Person host = Person.mentor(suite, "Mentor", "Away" + number, "UTC");
    return new Pair(
        Person.candidate(suite, "Candidate", "Away" + number, "UTC"),
        OpenMentor.published(host, "UTC").openingCalendar("UTC"),
        start);
  }

  private record Pair(Person candidate, OpenMentor mentor, Instant start) {

    void book(Map<String, List<String>> expected) {
      for (int i = 0; i < BOOKINGS_OF_EACH; i++) {
        Instant at = start.plus(SLOT.multipliedBy(i));
        String session = mentor.isBookedBy(candidate, at).expect(201).textAt("/session/id");
        if (i % 5 == 0) {
          var cancelled = Map.of("status", "cancelled", "cancellationReason", "no time");
          candidate.api().patch("/api/sessions/" + session, cancelled).expect(200);
          expected.put(session, List.of("session.booked.v1", "session.status-changed.v1"));
        } else {
          expected.put(session, List.of("session.booked.v1"));
        }
      }
    }
  }
}
