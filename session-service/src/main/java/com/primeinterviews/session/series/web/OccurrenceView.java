package com.primeinterviews.session.series.web;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.session.booking.Booking;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.web.BookingRefusals;
import com.primeinterviews.session.booking.web.SessionView;
import com.primeinterviews.session.series.SeriesBooking.Occurrence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of one session of a series.
 *
 * @param index from 0, in the order of time
 * @param session when it was booked
 * @param error when it was refused: what a single booking would have answered
 */
record OccurrenceView(
    int index,
    Instant scheduledAt,
    @Schema(allowableValues = {"booked", "free", "refused"}) String status,
    @Nullable SessionView session,
    @Nullable OccurrenceError error) {

  /**
   * @param details reason, alternatives and what else a single booking would have answered
   */
  record OccurrenceError(ErrorCode code, String message, Map<String, @Nullable Object> details) {}

  /**
   * @param toView sessions that were booked, seen from outside
   */
  static List<OccurrenceView> ofBooked(
      List<Occurrence> occurrences, Function<Session, @Nullable SessionView> toView) {
    return IntStream.range(0, occurrences.size())
        .mapToObj(index -> of(index, occurrences.get(index), toView))
        .toList();
  }

  /** Of a series that was not booked: what stood free is no booking. */
  static List<OccurrenceView> ofNone(List<Occurrence> occurrences) {
    return ofBooked(occurrences, session -> null);
  }

  private static OccurrenceView of(
      int index, Occurrence occurrence, Function<Session, @Nullable SessionView> toView) {
    Instant start = occurrence.wanted().start();
    return switch (occurrence.result()) {
      case Booking.Booked booked -> {
        SessionView view = toView.apply(booked.session());
        yield new OccurrenceView(index, start, view == null ? "free" : "booked", view, null);
      }
      case Booking.Refusal why ->
          new OccurrenceView(
              index, start, "refused", null, error(BookingRefusals.of(why, occurrence.wanted())));
    };
  }

  private static OccurrenceError error(Problem problem) {
    return new OccurrenceError(problem.code(), problem.message(), problem.details());
  }
}
