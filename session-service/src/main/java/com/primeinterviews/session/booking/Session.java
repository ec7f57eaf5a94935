package com.primeinterviews.session.booking;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.booking.Actor.Part;
import com.primeinterviews.session.booking.Change.Made;
import com.primeinterviews.session.booking.Change.WrongState;
import com.primeinterviews.session.calendar.Placement.Placed;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.mentors.Mentor;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A session of a candidate with a mentor, from booking to review. Who may take which step, and
 * when, {@link StepRules} say; every step is kept in its history. Others read it; only the desks of
 * this package change it.
 */
@Entity
public class Session {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private int sequence;
  private @Nullable UUID seriesId;

  @Embedded private Host host;
  @Embedded private Candidate candidate;
  @Embedded private Wish wish;
  private @Nullable String meetingLink;
  private Instant startsAt;
  private Instant endsAt;
  @Embedded private Price price;

  @Enumerated(EnumType.STRING)
  private SessionStatus status;

  @Embedded private Deadlines deadlines;
  private Instant answerBy;
  private @Nullable String cancellationReason;
  @Embedded private @Nullable Review review;
  private Instant createdAt;
  private Instant updatedAt;

  // Every step changes the session itself as well, and the version with it.
  @OptimisticLock(excluded = true)
  @ElementCollection
  @CollectionTable(name = "session_transition", joinColumns = @JoinColumn(name = "session_id"))
  @OrderColumn(name = "position")
  private List<Transition> history = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Session() {}

  /** A booking that nobody has answered yet. */
  Session(
      UUID id, BookSession booking, Mentor mentor, Placed placed, Instant answerBy, Instant now) {
    this.id = id;
    this.seriesId = booking.seriesId();
    this.host = new Host(mentor.id(), mentor.userId(), placed.zone().getId());
    this.candidate = booking.candidate();
    this.wish = booking.wish();
    this.startsAt = booking.start();
    this.endsAt = booking.start().plus(booking.length());
    this.price = Price.of(mentor.rate(), mentor.currency(), booking.length());
    this.deadlines = Deadlines.of(placed.rules().notices(), startsAt);
    this.answerBy = answerBy;
    this.createdAt = now;
    this.updatedAt = now;
    this.status = SessionStatus.PENDING;
    this.history.add(Transition.booked(candidate.id(), now));
  }

  void meetAt(@Nullable String link) {
    meetingLink = link;
  }

  /** The mentor accepts every booking unseen. */
  void confirmUnseen(Instant now) {
    moveTo(SessionStatus.CONFIRMED, Actor.SYSTEM, null, now);
  }

  Change confirm(Actor by, Instant now) {
    return rules(by, now)
        .againstConfirming()
        .orElseGet(() -> moveTo(SessionStatus.CONFIRMED, by, null, now));
  }

  /** The mentor says no to a booking that waits for an answer. */
  Change decline(@Nullable String reason, Actor by, Instant now) {
    return rules(by, now).againstDeclining().orElseGet(() -> callOff(reason, by, now));
  }

  /** Either side calls it off, as long as it has not begun. */
  Change cancel(@Nullable String reason, Actor by, Instant now) {
    return rules(by, now).againstCancelling().orElseGet(() -> callOff(reason, by, now));
  }

  private Change callOff(@Nullable String reason, Actor by, Instant now) {
    Change change = moveTo(SessionStatus.CANCELLED, by, reason, now);
    if (change instanceof Made) {
      cancellationReason = reason;
      sequence++;
    }
    return change;
  }

  Change start(Actor by, StartWindow window, Instant now) {
    return rules(by, now)
        .againstStarting(window)
        .orElseGet(() -> moveTo(SessionStatus.LIVE, by, null, now));
  }

  Change complete(Actor by, Instant now) {
    return rules(by, now)
        .againstCompleting()
        .orElseGet(() -> moveTo(SessionStatus.COMPLETED, by, null, now));
  }

  /** One side tells that the other did not come. */
  Change noShow(@Nullable String reason, Actor by, Instant now) {
    return rules(by, now)
        .againstNoShow()
        .orElseGet(() -> moveTo(SessionStatus.NO_SHOW, by, reason, now));
  }

  /** Nobody answered in time. */
  Change expire(Instant now) {
    Change change = moveTo(SessionStatus.EXPIRED, Actor.SYSTEM, "not answered in time", now);
    if (change instanceof Made) {
      // One that was confirmed before it was moved stands in calendars.
      sequence++;
    }
    return change;
  }

  /**
   * Whether it may be given another time; {@link #reschedule} is to be called only then.
   *
   * @param most how often a session may be moved
   */
  Optional<Change> objectionToMove(Actor by, int most, Instant now) {
    return rules(by, now).againstMoving(most);
  }

  /**
   * Takes the new time. A move by the mentor answers a request and keeps a confirmation; since the
   * candidate did not choose it, the candidate may then call it off until the start. A move by the
   * candidate is a new request, unless the mentor accepts every booking unseen.
   */
  void reschedule(Move move, Placed placed, Actor by, Instant now) {
    boolean answered = by.mayAnswerForTheMentor() || placed.rules().autoConfirm();
    SessionStatus next = answered ? SessionStatus.CONFIRMED : SessionStatus.PENDING;
    history.add(Transition.moved(status, next, by, move, startsAt, now));
    price = move.length().equals(length()) ? price : price.forLength(move.length());
    startsAt = move.start();
    endsAt = move.start().plus(move.length());
    host = new Host(host.mentorId(), host.userId(), placed.zone().getId());
    deadlines =
        by.mayAnswerForTheMentor()
            ? Deadlines.none(startsAt)
            : Deadlines.of(placed.rules().notices(), startsAt);
    answerBy = move.answerBy();
    status = next;
    sequence++;
    updatedAt = now;
  }

  Change review(Review given, Actor by) {
    var objection = rules(by, given.reviewedAt()).againstReviewing();
    if (objection.isPresent()) {
      return objection.get();
    }
    review = given;
    updatedAt = given.reviewedAt();
    return new Made(this);
  }

  private StepRules rules(Actor by, Instant now) {
    return new StepRules(this, by, now);
  }

  private Change moveTo(SessionStatus next, Actor by, @Nullable String reason, Instant now) {
    if (!status.next().contains(next)) {
      return new WrongState(status, next);
    }
    history.add(Transition.of(status, next, by, reason, now));
    status = next;
    updatedAt = now;
    return new Made(this);
  }

  /** The part a user has in this session; empty when it is none of theirs. */
  public Optional<Actor> actor(CurrentUser user) {
    if (user.id().equals(candidate.id())) {
      return Optional.of(new Actor(user.id(), Part.CANDIDATE));
    }
    if (user.id().equals(host.userId())) {
      return Optional.of(new Actor(user.id(), Part.MENTOR));
    }
    return user.isAdmin() ? Optional.of(new Actor(user.id(), Part.ADMIN)) : Optional.empty();
  }

  public UUID id() {
    return id;
  }

  /** Grows with every change; 1 once booked. */
  public int version() {
    return version == null ? 1 : version + 1;
  }

  /** SEQUENCE of iCalendar: grows with a cancellation and with every change of time. */
  public int sequence() {
    return sequence;
  }

  /** The series it was booked in; null for one by itself. */
  public @Nullable UUID seriesId() {
    return seriesId;
  }

  public Host host() {
    return host;
  }

  public Candidate candidate() {
    return candidate;
  }

  public Wish wish() {
    return wish;
  }

  public @Nullable String meetingLink() {
    return meetingLink;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public Duration length() {
    return Duration.between(startsAt, endsAt);
  }

  TimeSpan time() {
    return new TimeSpan(startsAt, endsAt);
  }

  public Price price() {
    return price;
  }

  public SessionStatus status() {
    return status;
  }

  public @Nullable String cancellationReason() {
    return cancellationReason;
  }

  public @Nullable Review review() {
    return review;
  }

  /** From when on the mentor can confirm it no more. */
  public Instant answerBy() {
    return answerBy;
  }

  /** Until when the candidate may go back on it, once it is confirmed. */
  public Deadlines deadlines() {
    return deadlines;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Every step so far, the booking first. */
  public List<Transition> history() {
    return Collections.unmodifiableList(history);
  }
}
