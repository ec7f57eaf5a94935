package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.wish;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bookings over HTTP beside the bare inserts of a booking over the same connections, in turn, so
 * that whatever else the machine does hits both alike. Prints figures and asserts nothing about
 * time. Run with {@code ./dev bench bookings}.
 */
@ServiceTest
@EnabledIfSystemProperty(named = "bench", matches = "bookings")
class BookingBenchmark {

  private static final int CLIENTS = 8;
  private static final int OF_EACH = 100;
  private static final int ROUNDS = 8;
  private static final int WARM_UP = 3;
  private static final Instant FIRST =
      Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);

  @Autowired Api api;
  @Autowired Events events;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  private int next;

  @Test
  void bookingsBesideTheirInserts() {
    for (String table : List.of("session", "reservation", "session_transition", "outbox_record")) {
      jdbc.execute("create table bench_%s (like %s including all)".formatted(table, table));
    }
    List<Ready> mentors =
        IntStream.range(0, CLIENTS)
            .mapToObj(
                client ->
                    aMentor(api, events)
                        .alwaysOpen()
                        .with("durations", List.of(15))
                        .with("slotInterval", 15)
                        .ready())
            .toList();
    double booked = 0;
    double inserted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double bookings = timeOf(client -> book(mentors.get(client)));
      double inserts = timeOf(client -> insert());
      if (round >= WARM_UP) {
        booked += bookings;
        inserted += inserts;
      }
      next += OF_EACH;
    }
    double each = CLIENTS * OF_EACH * (ROUNDS - WARM_UP);
    System.err.printf(
        "a booking %.2f ms, its inserts %.2f ms: %.2f of their rate%n",
        booked / each, inserted / each, inserted / booked);
  }

  private double timeOf(IntConsumer task) {
    long began = System.nanoTime();
    AtOnce.run(
        CLIENTS,
        client -> {
          task.accept(client);
          return client;
        });
    return (System.nanoTime() - began) / 1e6;
  }

  private void book(Ready mentor) {
    var sessions = new TestSessions(api);
    var candidate = TestUser.candidate();
    for (int i = 0; i < OF_EACH; i++) {
      var wish = wish(mentor, FIRST.plus(Duration.ofMinutes(15L * (next + i))));
      wish.put("duration", 15);
      sessions.book(candidate, wish).expectStatus().isCreated();
    }
  }

  private void insert() {
    var transaction = new TransactionTemplate(transactions);
    UUID host = Ids.newId();
    UUID guest = Ids.newId();
    for (int i = 0; i < OF_EACH; i++) {
      int number = next + i;
      transaction.executeWithoutResult(status -> insertOne(Ids.newId(), host, guest, number));
    }
  }

  private void insertOne(UUID id, UUID host, UUID guest, int number) {
    jdbc.update(
        """
        insert into bench_session (id, version, sequence, mentor_id, host_id, host_zone,
          candidate_id, candidate_name, candidate_email, candidate_zone, session_type,
          meeting_type, record_session, starts_at, ends_at, price, hourly_rate, currency, status,
          answer_by, cancel_until, reschedule_until, created_at, updated_at)
        values (?, 1, 0, ?, ?, 'UTC', ?, 'Candidate', 'candidate@example.com', 'UTC', 'Design',
          'VIDEO', false, now(), now() + interval '1 h', 120, 120, 'USD', 'PENDING', now(), now(),
          now(), now(), now())
        """,
        id,
        host,
        host,
        guest);
    jdbc.update(
        """
        insert into bench_reservation (booking_id, person_id, hosting, starts_at, ends_at,
          blocked_from, blocked_until)
        select ?, person, false, at, at + interval '15 min', at, at + interval '15 min'
        from unnest(array[?, ?]) person,
          (select timestamptz '2030-01-01Z' + ? * interval '15 min' as at) slot
        """,
        id,
        host,
        guest,
        number);
    jdbc.update(
        """
        insert into bench_session_transition (session_id, position, to_status, actor_role, at)
        values (?, 1, 'PENDING', 'CANDIDATE', now())
        """,
        id);
    jdbc.update(
        """
        insert into bench_outbox_record (id, status, record_key, record_type, payload, context,
          created_at, failure_count, next_retry_at, partition_no, handler_id)
        values (?, 'NEW', ?, 'message', repeat('x', 900), '{}', now(), 0, now(), 1, 'kafka')
        """,
        Ids.newId().toString(),
        id.toString());
  }
}
