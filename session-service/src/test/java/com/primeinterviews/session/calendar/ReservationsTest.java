package com.primeinterviews.session.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.calendar.Reservations.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The last judge, asked directly and without the lock that spares it most work. */
@ServiceTest
class ReservationsTest {

  private static final Instant NOON = Instant.parse("2030-01-07T12:00:00Z");

  private final Reservations reservations;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ReservationsTest(
      @Autowired Reservations reservations,
      @Autowired JdbcClient jdbc,
      @Autowired PlatformTransactionManager transactions) {
    this.reservations = reservations;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @RepeatedTest(5)
  void ofManyRivalsWithoutAnyLockOneGetsTheTime() {
    UUID host = Ids.newId();

    List<Boolean> taken =
        AtOnce.run(8, number -> take(host, Ids.newId(), NOON.plusSeconds(60L * number)));

    assertThat(taken).containsOnlyOnce(true);
  }

  @RepeatedTest(5)
  void personsWhoBookEachOtherInACircleDoNotDeadlock() {
    List<UUID> persons = List.of(Ids.newId(), Ids.newId(), Ids.newId(), Ids.newId());

    List<Boolean> taken =
        AtOnce.run(8, number -> take(persons.get(number % 4), persons.get((number + 1) % 4), NOON));

    assertThat(taken.stream().filter(Boolean::booleanValue).count()).isBetween(1L, 2L);
  }

  @Test
  void spansThatTouchDoNotCollide() {
    UUID host = Ids.newId();

    assertThat(take(host, Ids.newId(), NOON)).isTrue();
    assertThat(take(host, Ids.newId(), NOON.plus(Duration.ofHours(1)))).isTrue();
    assertThat(take(host, Ids.newId(), NOON.plus(Duration.ofMinutes(30)))).isFalse();
  }

  @Test
  void whoTakesTimeInAnyOtherWayIsStoppedByTheConstraint() {
    UUID person = Ids.newId();
    insert(person);

    assertThatThrownBy(() -> insert(person))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("nobody_is_in_two_places_at_once");
  }

  private boolean take(UUID host, UUID guest, Instant start) {
    TimeSpan span = TimeSpan.of(start, Duration.ofHours(1));
    UUID booking = Ids.newId();
    return Boolean.TRUE.equals(
        transaction.execute(
            status ->
                reservations.take(
                    booking,
                    List.of(
                        new Seat(host, new TakenTime(span, span, true)),
                        new Seat(guest, new TakenTime(span, span, false))))));
  }

  private void insert(UUID person) {
    jdbc.sql(
            """
            insert into reservation values
              (?, ?, true, '2031-01-01 10:00Z', '2031-01-01 11:00Z',
               '2031-01-01 10:00Z', '2031-01-01 11:00Z')
            """)
        .params(Ids.newId(), person)
        .update();
  }
}
