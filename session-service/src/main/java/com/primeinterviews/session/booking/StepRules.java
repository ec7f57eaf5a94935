package com.primeinterviews.session.booking;

import com.primeinterviews.session.booking.Actor.Part;
import com.primeinterviews.session.booking.Change.AlreadyReviewed;
import com.primeinterviews.session.booking.Change.MovedTooOften;
import com.primeinterviews.session.booking.Change.NotCompleted;
import com.primeinterviews.session.booking.Change.NotMovable;
import com.primeinterviews.session.booking.Change.NotYourPart;
import com.primeinterviews.session.booking.Change.PolicyLate;
import com.primeinterviews.session.booking.Change.TooEarly;
import com.primeinterviews.session.booking.Change.TooLate;
import com.primeinterviews.session.booking.Change.WrongState;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may take which step of a session, and when: for each step what stands against it, or nothing.
 * Which state may follow which is not asked here, {@link SessionStatus} knows that; nor what a step
 * changes, which {@link Session} knows. A limit of time is the first instant that is too late.
 *
 * @param by who wants to take the step
 */
record StepRules(Session session, Actor by, Instant now) {

  Optional<Change> againstConfirming() {
    if (!by.mayAnswerForTheMentor()) {
      return Optional.of(new NotYourPart(Part.MENTOR));
    }
    return isOverdue()
        ? Optional.of(new TooLate(SessionStatus.CONFIRMED, session.answerBy()))
        : Optional.empty();
  }

  Optional<Change> againstDeclining() {
    if (!by.mayAnswerForTheMentor()) {
      return Optional.of(new NotYourPart(Part.MENTOR));
    }
    return is(SessionStatus.PENDING)
        ? againstCancelling()
        : Optional.of(new WrongState(session.status(), SessionStatus.CANCELLED));
  }

  Optional<Change> againstCancelling() {
    boolean ahead = session.status().next().contains(SessionStatus.CANCELLED);
    if (ahead && isReached(session.startsAt())) {
      return Optional.of(new TooLate(SessionStatus.CANCELLED, session.startsAt()));
    }
    return againstGoingBackAt(session.deadlines().cancelUntil());
  }

  Optional<Change> againstStarting(StartWindow window) {
    if (!by.mayAnswerForTheMentor()) {
      return Optional.of(new NotYourPart(Part.MENTOR));
    }
    if (!is(SessionStatus.CONFIRMED)) {
      return Optional.empty();
    }
    Instant opens = window.opens(session.startsAt());
    if (!isReached(opens)) {
      return Optional.of(new TooEarly(SessionStatus.LIVE, opens));
    }
    return isReached(session.endsAt())
        ? Optional.of(new TooLate(SessionStatus.LIVE, session.endsAt()))
        : Optional.empty();
  }

  Optional<Change> againstCompleting() {
    return by.mayAnswerForTheMentor()
        ? Optional.empty()
        : Optional.of(new NotYourPart(Part.MENTOR));
  }

  Optional<Change> againstNoShow() {
    return is(SessionStatus.CONFIRMED) && !isReached(session.startsAt())
        ? Optional.of(new TooEarly(SessionStatus.NO_SHOW, session.startsAt()))
        : Optional.empty();
  }

  /**
   * @param most how often a session may be moved
   */
  Optional<Change> againstMoving(int most) {
    if (!is(SessionStatus.PENDING) && !is(SessionStatus.CONFIRMED)) {
      return Optional.of(new NotMovable(session.status()));
    }
    if (isReached(session.startsAt())) {
      return Optional.of(new PolicyLate(session.startsAt()));
    }
    if (isOverdue()) {
      // It has expired, though no sweep has come by: a move must not bring it back.
      return Optional.of(new TooLate(SessionStatus.CONFIRMED, session.answerBy()));
    }
    // While a session can be moved, nothing but moves has made its sequence grow.
    return session.sequence() < most
        ? againstGoingBackAt(session.deadlines().rescheduleUntil())
        : Optional.of(new MovedTooOften(most));
  }

  Optional<Change> againstReviewing() {
    if (by.part() != Part.CANDIDATE) {
      return Optional.of(new NotYourPart(Part.CANDIDATE));
    }
    if (!is(SessionStatus.COMPLETED)) {
      return Optional.of(new NotCompleted(session.status()));
    }
    return session.review() == null ? Optional.empty() : Optional.of(new AlreadyReviewed());
  }

  /** The mentor's notices bind the candidate alone; a request that nobody answered binds nobody. */
  private Optional<Change> againstGoingBackAt(Instant until) {
    boolean bound = by.part() == Part.CANDIDATE && is(SessionStatus.CONFIRMED);
    return bound && isReached(until) ? Optional.of(new PolicyLate(until)) : Optional.empty();
  }

  private boolean isOverdue() {
    return is(SessionStatus.PENDING) && isReached(session.answerBy());
  }

  private boolean is(SessionStatus status) {
    return session.status() == status;
  }

  private boolean isReached(Instant limit) {
    return !now.isBefore(limit);
  }
}
