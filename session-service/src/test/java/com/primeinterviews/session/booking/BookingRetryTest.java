package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the order of locks rules out, a writer that ignores it can still bring about. */
@ServiceTest
class BookingRetryTest {

  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  BookingRetryTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired PlatformTransactionManager transactions) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void aBookingThatTheDatabaseBreaksATieAgainstIsTriedAgain() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var candidate = TestUser.candidate();
    Instant start = hoursFromNow(30);
    var sessions = new TestSessions(api);

    var booking =
        transaction.execute(
            status -> {
              takeTimeOf(candidate, start);
              var booked =
                  CompletableFuture.supplyAsync(
                      () ->
                          sessions
                              .book(candidate, wish(mentor, start))
                              .returnResult(String.class)
                              .getStatus()
                              .value());
              await("booking waits for the candidate's time")
                  .pollInterval(Duration.ofMillis(20))
                  .until(this::somebodyWaits);
              // The wrong way round: the booking holds the calendar and waits for the time. It has
              // waited longer, so it is the one that the database breaks off.
              jdbc.sql("select 1 from calendar where mentor_id = ? for update")
                  .param(mentor.id())
                  .query()
                  .singleValue();
              status.setRollbackOnly();
              return booked;
            });

    assertThat(booking.join()).isEqualTo(201);
  }

  private void takeTimeOf(TestUser candidate, Instant start) {
    var from = Timestamp.from(start);
    var until = Timestamp.from(start.plusSeconds(3600));
    jdbc.sql("insert into reservation values (?, ?, false, ?, ?, ?, ?)")
        .params(Ids.newId(), candidate.id(), from, until, from, until)
        .update();
  }

  private boolean somebodyWaits() {
    return jdbc.sql(
                "select count(*) from pg_locks where not granted and locktype = 'transactionid'")
            .query(Long.class)
            .single()
        > 0;
  }
}
