package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Instances share nothing but the database: each booking here is a transaction of its own that does
 * not wait in the queue, which only bookings of one instance do.
 */
@ServiceTest
class InstancesTest {

  private final Api api;
  private final Events events;
  private final BookingDesk desk;
  private final TransactionTemplate transaction;

  InstancesTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired BookingDesk desk,
      @Autowired PlatformTransactionManager transactions) {
    this.api = api;
    this.events = events;
    this.desk = desk;
    this.transaction = new TransactionTemplate(transactions);
  }

  @RepeatedTest(5)
  void ofInstancesThatBookTheSameSlotOneGetsItAndTheOthersAreTold() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    Instant start = hoursFromNow(30);

    List<Booking> answers =
        AtOnce.run(4, instance -> transaction.execute(status -> desk.place(aWish(mentor, start))));

    assertThat(answers).filteredOn(Booking.Booked.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Booking.Refusal.SlotTaken.class::isInstance).hasSize(3);
  }

  private static BookSession aWish(Ready mentor, Instant start) {
    return new BookSession(
        mentor.id(),
        new Candidate(Ids.newId(), "Ada Lovelace", "ada@example.com", "UTC"),
        new Wish("System Design", MeetingType.VIDEO, false, null),
        start,
        Duration.ofHours(1),
        null);
  }
}
