package com.primeinterviews.session.calendar;

import static com.primeinterviews.session.AMentor.aMentor;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.calendar.ManySessions.Share;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the free slots of one mentor take, over HTTP, for 31 days, among a million sessions:
 * with 10 bookings of that mentor, and with 5,000. Prints figures and asserts nothing about time.
 * Run with {@code ./dev bench slots}.
 */
@ServiceTest
@EnabledIfSystemProperty(named = "bench", matches = "slots")
class SlotsBenchmark {

  private static final int SESSIONS = Integer.getInteger("bench.sessions", 1_000_000);
  private static final int OF_EACH = 1_000;
  private static final int ROUNDS = 300;
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);

  @Autowired Api api;
  @Autowired Events events;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  @Test
  void slotsOfAMonth() throws Exception {
    Ready quiet = aMentor(api, events).alwaysOpen().ready();
    Ready busy = aMentor(api, events).alwaysOpen().ready();
    long began = System.nanoTime();
    fill(quiet, busy);
    jdbc.sql("analyze").update();
    System.err.printf(
        "%,d sessions by COPY in %.0f s%n",
        jdbc.sql("select count(*) from session").query(Long.class).single(),
        (System.nanoTime() - began) / 1e9);

    measure(quiet, busy); // warm up
    long[][] times = measure(quiet, busy);

    System.err.printf("slots of 31 days,    10 bookings: p50 %.1f ms, p95 %.1f ms%n", of(times[0]));
    System.err.printf("slots of 31 days, 5,000 bookings: p50 %.1f ms, p95 %.1f ms%n", of(times[1]));
    System.err.printf(
        "5,000 bookings to 10: %.2f at p50, %.2f at p95%n",
        (double) quantile(times[1], 50) / quantile(times[0], 50),
        (double) quantile(times[1], 95) / quantile(times[0], 95));
  }

  private void fill(Ready quiet, Ready busy) throws Exception {
    var sessions = new ManySessions(database);
    // Every hour until the end of the month that is asked for: most of them lie behind.
    Instant first = NOW.plus(Duration.ofDays(32)).minus(Duration.ofHours(5_000));
    sessions.add(share(busy, 5_000, first, Duration.ofHours(1)));
    sessions.add(share(quiet, 10, NOW.plus(Duration.ofDays(1)), Duration.ofDays(3)));
    for (int left = SESSIONS - 5_010; left > 0; left -= OF_EACH) {
      int number = Math.min(left, OF_EACH);
      sessions.add(
          sessions.ofNewMentor(number, NOW.minus(Duration.ofDays(200)), Duration.ofHours(6)));
    }
  }

  private static Share share(Ready mentor, int sessions, Instant first, Duration every) {
    return new Share(mentor.id(), mentor.user().id(), sessions, first, every);
  }

  /** In turn, so that whatever else the machine does hits both alike. */
  private long[][] measure(Ready... mentors) {
    var times = new long[mentors.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < mentors.length; i++) {
        long start = System.nanoTime();
        ask(mentors[i]);
        times[i][round] = System.nanoTime() - start;
      }
    }
    for (long[] ofOne : times) {
      Arrays.sort(ofOne);
    }
    return times;
  }

  private void ask(Ready mentor) {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    byte[] answer =
        api.anonymous()
            .get()
            .uri(
                "/api/mentors/{id}/slots?from={from}&to={to}",
                mentor.id(),
                today.plusDays(1),
                today.plusDays(31))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    assertThat(answer).hasSizeGreaterThan(50_000);
  }

  private static Object[] of(long[] times) {
    return new Object[] {quantile(times, 50) / 1e6, quantile(times, 95) / 1e6};
  }

  private static long quantile(long[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }
}
