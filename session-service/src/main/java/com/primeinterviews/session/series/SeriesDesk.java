package com.primeinterviews.session.series;

import com.primeinterviews.session.booking.BookSession;
import com.primeinterviews.session.booking.Booking;
import com.primeinterviews.session.booking.Booking.Refusal;
import com.primeinterviews.session.booking.BookingDesk;
import com.primeinterviews.session.calendar.AvailabilityDesk;
import com.primeinterviews.session.calendar.MentorQueues;
import com.primeinterviews.session.calendar.RetriedOnTies;
import com.primeinterviews.session.series.SeriesBooking.NoneBooked;
import com.primeinterviews.session.series.SeriesBooking.Occurrence;
import com.primeinterviews.session.series.SeriesBooking.Refused;
import com.primeinterviews.session.series.SeriesBooking.SomeBooked;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books series in one transaction, so that an answer always tells what was really booked: each
 * session is judged as if it were asked for alone, after those before it.
 */
@Component
public class SeriesDesk {

  private final BookingDesk bookings;
  private final AvailabilityDesk availabilities;
  private final MentorQueues queues;
  private final TransactionTemplate transaction;

  SeriesDesk(
      BookingDesk bookings,
      AvailabilityDesk availabilities,
      MentorQueues queues,
      PlatformTransactionManager transactions) {
    this.bookings = bookings;
    this.availabilities = availabilities;
    this.queues = queues;
    this.transaction = new TransactionTemplate(transactions);
  }

  @RetriedOnTies
  public SeriesBooking book(BookSeries wanted) {
    var zone = zoneOf(wanted.first().mentorId());
    if (zone.isEmpty()) {
      return new Refused(new Refusal.NoSuchMentor());
    }
    List<BookSession> occurrences = wanted.occurrences(zone.get());
    return queues
        .inTurn(wanted.first().mentorId(), () -> bookAll(occurrences, wanted.mode()))
        .orElseGet(() -> new Refused(new Refusal.TooBusy()));
  }

  private SeriesBooking bookAll(List<BookSession> wanted, SeriesMode mode) {
    return transaction.execute(
        status -> {
          Booking first = bookings.place(wanted.getFirst());
          if (first instanceof Refusal refusal && concernsAll(refusal)) {
            return new Refused(refusal);
          }
          var rest = wanted.stream().skip(1).map(one -> new Occurrence(one, bookings.place(one)));
          var all =
              Stream.concat(Stream.of(new Occurrence(wanted.getFirst(), first)), rest).toList();
          if (mode.accepts(all)) {
            return new SomeBooked(all);
          }
          status.setRollbackOnly();
          return new NoneBooked(all);
        });
  }

  private static boolean concernsAll(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NoSuchMentor none -> true;
      case Refusal.OwnProfile own -> true;
      case Refusal.TooBusy busy -> true;
      case Refusal.AgainstRules rules -> rules.why().rule().concernsDuration();
      case Refusal.SlotTaken taken -> false;
      case Refusal.HoldExpired expired -> true;
      case Refusal.OtherHold other -> true;
    };
  }

  private Optional<ZoneId> zoneOf(UUID mentorId) {
    return availabilities
        .find(mentorId)
        .map(calendar -> calendar.availability().hours().timezone());
  }
}
