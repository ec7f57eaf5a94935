package com.primeinterviews.session.booking;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.session.calendar.BookingRules;
import com.primeinterviews.session.calendar.BookingRules.Notices;
import com.primeinterviews.session.calendar.Placement.Placed;
import com.primeinterviews.session.mentors.KnownMentor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A session of one hour, booked at noon for a hundred hours later, without any database. */
final class ABookedSession {

  static final Instant BOOKED_AT = Instant.parse("2026-03-01T12:00:00Z");
  static final Instant START = BOOKED_AT.plus(Duration.ofHours(100));
  static final AnswerDeadline ANSWER = new AnswerDeadline(Duration.ofHours(48));
  static final Notices NOTICES = new Notices(Duration.ofHours(24), Duration.ofHours(12));

  private ABookedSession() {}

  static Session of(Placed placed) {
    var mentor = KnownMentor.of(Ids.newId(), Ids.newId());
    var booking =
        new BookSession(
            mentor.id(),
            new Candidate(Ids.newId(), "Ada Lovelace", "ada@example.com", "UTC"),
            new Wish("System Design", MeetingType.VIDEO, false, null),
            START,
            Duration.ofHours(1),
            null);
    var session =
        new Session(Ids.newId(), booking, mentor, placed, ANSWER.of(BOOKED_AT, START), BOOKED_AT);
    if (placed.rules().autoConfirm()) {
      session.confirmUnseen(BOOKED_AT);
    }
    return session;
  }

  /** What the mentor's calendar answers: a day's notice for cancelling, half a day for moving. */
  static Placed placed(boolean autoConfirm) {
    BookingRules usual = BookingRules.DEFAULTS;
    return new Placed(
        ZoneId.of("UTC"),
        new BookingRules(
            usual.bufferBefore(),
            usual.bufferAfter(),
            usual.minNotice(),
            usual.maxAdvanceDays(),
            usual.slotInterval(),
            usual.durations(),
            null,
            null,
            autoConfirm,
            NOTICES));
  }

  /** The same session at another time, as its desk would ask for it. */
  static Move moveTo(Instant start, Duration length, Instant now) {
    return new Move(start, length, null, ANSWER.of(now, start));
  }
}
