package com.primeinterviews.session.booking.web;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.session.booking.Change;
import com.primeinterviews.session.booking.Change.AlreadyReviewed;
import com.primeinterviews.session.booking.Change.Made;
import com.primeinterviews.session.booking.Change.MovedTooOften;
import com.primeinterviews.session.booking.Change.NoSuchSession;
import com.primeinterviews.session.booking.Change.NotCompleted;
import com.primeinterviews.session.booking.Change.NotMovable;
import com.primeinterviews.session.booking.Change.NotYourPart;
import com.primeinterviews.session.booking.Change.PolicyLate;
import com.primeinterviews.session.booking.Change.Stale;
import com.primeinterviews.session.booking.Change.TooEarly;
import com.primeinterviews.session.booking.Change.TooLate;
import com.primeinterviews.session.booking.Change.WrongState;
import com.primeinterviews.session.booking.Session;

/** What somebody is told when a session does not change as asked. */
final class ChangeRefusals {

  private ChangeRefusals() {}

  /**
   * @throws ProblemException with the refusal
   */
  static Session madeOrRefused(Change change) {
    return switch (change) {
      case Made(var session) -> session;
      case Stale() -> throw ExpectedVersion.stale().asException();
      case NoSuchSession() -> throw Problem.notFound("session").asException();
      case NotYourPart(var whose) ->
          throw Problem.forbidden("This is for the " + whose.wireName() + " to do.").asException();
      case WrongState(var from, var to) ->
          throw Problem.conflict(
                  "A session that is " + from.wireName() + " cannot become " + to.wireName() + ".")
              .reason("WRONG_STATE")
              .detail("from", from.wireName())
              .detail("to", to.wireName())
              .asException();
      case TooEarly(var to, var from) ->
          throw Problem.conflict("The session cannot become " + to.wireName() + " before its time.")
              .reason("TOO_EARLY")
              .detail("to", to.wireName())
              .detail("possibleFrom", from)
              .asException();
      case TooLate(var to, var until) ->
          throw Problem.conflict("The session cannot become " + to.wireName() + " any more.")
              .reason("TOO_LATE")
              .detail("to", to.wireName())
              .detail("possibleUntil", until)
              .asException();
      case PolicyLate(var until) ->
          throw Problem.conflict("It is too late for this change.")
              .reason("POLICY_LATE")
              .detail("possibleUntil", until)
              .asException();
      case MovedTooOften(var most) ->
          throw Problem.conflict("This session has been moved as often as one may.")
              .reason("MOVE_LIMIT")
              .detail("limit", most)
              .asException();
      case NotMovable(var status) ->
          throw Problem.conflict(
                  "A session that is " + status.wireName() + " cannot be given another time.")
              .reason("WRONG_STATE")
              .detail("from", status.wireName())
              .asException();
      case NotCompleted(var status) ->
          throw Problem.conflict(
                  "Only a completed session can be rated; this one is " + status.wireName() + ".")
              .reason("NOT_COMPLETED")
              .detail("from", status.wireName())
              .asException();
      case AlreadyReviewed() ->
          throw Problem.conflict("This session has been rated already.")
              .reason("ALREADY_REVIEWED")
              .asException();
    };
  }
}
