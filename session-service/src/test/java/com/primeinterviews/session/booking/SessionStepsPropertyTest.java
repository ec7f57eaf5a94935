package com.primeinterviews.session.booking;

import static com.primeinterviews.session.booking.ABookedSession.BOOKED_AT;
import static com.primeinterviews.session.booking.ABookedSession.NOTICES;
import static com.primeinterviews.session.booking.ABookedSession.moveTo;
import static com.primeinterviews.session.booking.ABookedSession.placed;
import static com.primeinterviews.session.booking.SessionStatus.CANCELLED;
import static com.primeinterviews.session.booking.SessionStatus.COMPLETED;
import static com.primeinterviews.session.booking.SessionStatus.CONFIRMED;
import static com.primeinterviews.session.booking.SessionStatus.EXPIRED;
import static com.primeinterviews.session.booking.SessionStatus.LIVE;
import static com.primeinterviews.session.booking.SessionStatus.NO_SHOW;
import static com.primeinterviews.session.booking.SessionStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.session.booking.Actor.Part;
import com.primeinterviews.session.calendar.Placement.Placed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Anybody does anything to a session at any moment, mostly at the very edges of its deadlines. What
 * may happen stands here once more, as plainly as the contract of the API says it.
 */
class SessionStepsPropertyTest {

  private static final StartWindow WINDOW = new StartWindow(Duration.ofMinutes(15));
  private static final int MOST_MOVES = 3;

  enum Step {
    CONFIRM,
    DECLINE,
    CANCEL,
    START,
    COMPLETE,
    NO_SHOW,
    MOVE,
    REVIEW,
    EXPIRE
  }

  /** A moment at which something begins or ends to be possible. */
  enum Edge {
    NONE,
    ANSWER,
    CANCEL,
    MOVE,
    WINDOW,
    START,
    END
  }

  /** Time passes to the edge, or a millisecond before or after it, and then somebody does it. */
  record Deed(Step step, Part by, Edge edge, int millis) {}

  /** All that a step may change. */
  record Seen(
      SessionStatus status,
      Instant start,
      Instant end,
      Instant answerBy,
      Deadlines deadlines,
      Price price,
      int sequence,
      @Nullable Review review,
      List<Transition> history) {

    static Seen of(Session session) {
      return new Seen(
          session.status(),
          session.startsAt(),
          session.endsAt(),
          session.answerBy(),
          session.deadlines(),
          session.price(),
          session.sequence(),
          session.review(),
          List.copyOf(session.history()));
    }
  }

  @Property(tries = 2000)
  void whatIsAllowedHappensAndWhatIsNotLeavesNoTrace(
      @ForAll("deeds") List<Deed> deeds, @ForAll boolean autoConfirm) {
    Session session = ABookedSession.of(placed(autoConfirm));
    Instant now = BOOKED_AT;
    for (Deed deed : deeds) {
      Instant moment = edge(session, deed.edge, now).plusMillis(deed.millis);
      now = moment.isBefore(now) ? now : moment;
      Seen before = Seen.of(session);
      boolean allowed = allows(before, deed, now);

      boolean made = take(session, deed, placed(autoConfirm), now);

      assertThat(made).as("%s at %s: %s", before, now, deed).isEqualTo(allowed);
      if (made) {
        assertTraces(before, Seen.of(session), deed, autoConfirm);
      } else {
        assertThat(Seen.of(session)).isEqualTo(before);
      }
    }
    Statistics.label("ended").collect(session.status());
  }

  /** The table of the contract. */
  private static boolean allows(Seen seen, Deed deed, Instant now) {
    boolean candidate = deed.by == Part.CANDIDATE;
    boolean pending = seen.status == PENDING;
    boolean confirmed = seen.status == CONFIRMED;
    boolean ahead = (pending || confirmed) && now.isBefore(seen.start);
    boolean answerable = pending && now.isBefore(seen.answerBy);
    return switch (deed.step) {
      case CONFIRM -> !candidate && answerable;
      case DECLINE -> !candidate && pending && ahead;
      case CANCEL -> ahead && (!candidate || pending || now.isBefore(seen.deadlines.cancelUntil()));
      case START ->
          !candidate
              && confirmed
              && !now.isBefore(seen.start.minus(Duration.ofMinutes(15)))
              && now.isBefore(seen.end);
      case COMPLETE -> !candidate && seen.status == LIVE;
      case NO_SHOW -> confirmed && !now.isBefore(seen.start);
      case MOVE ->
          ahead
              && seen.sequence < MOST_MOVES
              && (answerable
                  || confirmed && (!candidate || now.isBefore(seen.deadlines.rescheduleUntil())));
      case REVIEW -> candidate && seen.status == COMPLETED && seen.review == null;
      case EXPIRE -> pending && !answerable;
    };
  }

  private static void assertTraces(Seen before, Seen after, Deed deed, boolean autoConfirm) {
    assertThat(after.status)
        .isEqualTo(
            switch (deed.step) {
              case CONFIRM -> CONFIRMED;
              case DECLINE, CANCEL -> CANCELLED;
              case START -> LIVE;
              case COMPLETE, REVIEW -> COMPLETED;
              case NO_SHOW -> NO_SHOW;
              case MOVE -> deed.by == Part.CANDIDATE && !autoConfirm ? PENDING : CONFIRMED;
              case EXPIRE -> EXPIRED;
            });
    int told =
        switch (deed.step) {
          case DECLINE, CANCEL, MOVE, EXPIRE -> 1;
          case CONFIRM, START, COMPLETE, NO_SHOW, REVIEW -> 0;
        };
    assertThat(after.sequence).isEqualTo(before.sequence + told);
    if (deed.step == Step.MOVE) {
      assertThat(after.deadlines)
          .isEqualTo(
              deed.by == Part.CANDIDATE
                  ? Deadlines.of(NOTICES, after.start)
                  : Deadlines.none(after.start));
    } else {
      assertThat(after.start).isEqualTo(before.start);
      assertThat(after.deadlines).isEqualTo(before.deadlines);
    }
    assertThat(after.price).isEqualTo(before.price);
    assertHistory(before, after, deed.step == Step.REVIEW ? 0 : 1);
  }

  private static void assertHistory(Seen before, Seen after, int steps) {
    assertThat(after.history).hasSize(before.history.size() + steps).startsWith(first(before));
    assertThat(after.history.getLast().to()).isEqualTo(after.status);
    for (int i = 1; i < after.history.size(); i++) {
      assertThat(after.history.get(i).from()).isEqualTo(after.history.get(i - 1).to());
      assertThat(after.history.get(i).at()).isAfterOrEqualTo(after.history.get(i - 1).at());
    }
  }

  private static Transition[] first(Seen seen) {
    return seen.history.toArray(Transition[]::new);
  }

  private static boolean take(Session session, Deed deed, Placed placed, Instant now) {
    var by = new Actor(Ids.newId(), deed.by);
    return switch (deed.step) {
      case CONFIRM -> made(session.confirm(by, now));
      case DECLINE -> made(session.decline("no", by, now));
      case CANCEL -> made(session.cancel(null, by, now));
      case START -> made(session.start(by, WINDOW, now));
      case COMPLETE -> made(session.complete(by, now));
      case NO_SHOW -> made(session.noShow(null, by, now));
      case MOVE -> {
        boolean movable = session.objectionToMove(by, MOST_MOVES, now).isEmpty();
        if (movable) {
          Instant start = now.plus(Duration.ofHours(90));
          session.reschedule(moveTo(start, session.length(), now), placed, by, now);
        }
        yield movable;
      }
      case REVIEW -> made(session.review(new Review(Ids.newId(), 5, null, now), by));
      // The sweep asks the database for what is overdue, and expires nothing else.
      case EXPIRE ->
          session.status() == PENDING
              && !now.isBefore(session.answerBy())
              && made(session.expire(now));
    };
  }

  private static boolean made(Change change) {
    return change instanceof Change.Made;
  }

  private static Instant edge(Session session, Edge edge, Instant now) {
    return switch (edge) {
      case NONE -> now;
      case ANSWER -> session.answerBy();
      case CANCEL -> session.deadlines().cancelUntil();
      case MOVE -> session.deadlines().rescheduleUntil();
      case WINDOW -> WINDOW.opens(session.startsAt());
      case START -> session.startsAt();
      case END -> session.endsAt();
    };
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Combinators.combine(
            Arbitraries.of(Step.class),
            Arbitraries.of(Part.CANDIDATE, Part.MENTOR, Part.ADMIN),
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Edge.NONE)), Tuple.of(4, Arbitraries.of(Edge.class))),
            Arbitraries.integers().between(-1, 1))
        .as(Deed::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }
}
