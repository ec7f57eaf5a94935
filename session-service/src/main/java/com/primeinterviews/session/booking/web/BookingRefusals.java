package com.primeinterviews.session.booking.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.session.booking.BookSession;
import com.primeinterviews.session.booking.Booking.Refusal;
import com.primeinterviews.session.calendar.web.PlacementRefusals;
import java.time.Duration;

/** What a candidate is told when a booking is refused. */
public final class BookingRefusals {

  private static final Duration SOON = Duration.ofSeconds(2);

  private BookingRefusals() {}

  public static Problem of(Refusal refusal, BookSession wanted) {
    return switch (refusal) {
      case Refusal.NoSuchMentor() -> Problem.notFound("mentor");
      case Refusal.OwnProfile() ->
          refused("mentorId", "OWN_PROFILE", "must not be your own profile", wanted.mentorId());
      case Refusal.AgainstRules(var why) ->
          PlacementRefusals.againstRules(
              why.rule(), "scheduledAt", wanted.start(), wanted.length());
      case Refusal.SlotTaken(var why) -> PlacementRefusals.taken(why);
      case Refusal.HoldExpired() ->
          Problem.conflict("The slot is not held for you any more.").reason("HOLD_EXPIRED");
      case Refusal.OtherHold(var hold) ->
          refused("holdId", "OTHER_HOLD", "holds another time or mentor", hold);
      case Refusal.TooBusy() ->
          Problem.unavailable("Many are booking this mentor right now.", SOON);
    };
  }
}
