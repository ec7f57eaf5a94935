package com.primeinterviews.session.interview;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.calendar.Meeting;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.interview.Attendee.Part;
import com.primeinterviews.session.interview.InterviewPlan.Details;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interview of a candidate by an interviewer, from scheduling to the score. */
@Entity
public class Interview {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private int sequence;
  private UUID candidateId;
  private UUID interviewerId;
  private Instant startsAt;
  private Instant endsAt;
  private @Nullable UUID slotId;
  private @Nullable String title;
  private @Nullable String description;
  private @Nullable UUID lotId;
  private @Nullable UUID codingTaskId;
  private String meetingRoomId;

  @Enumerated(EnumType.STRING)
  private InterviewStatus status;

  @Embedded private @Nullable Assessment assessment;
  private Instant createdAt;
  private Instant updatedAt;

  /** Read by queries only: what staff took away is shown to nobody. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable Instant removedAt;

  @SuppressWarnings("NullAway.Init")
  protected Interview() {}

  Interview(UUID id, InterviewPlan plan, Instant now) {
    this.id = id;
    this.candidateId = plan.candidateId();
    this.interviewerId = plan.interviewerId();
    this.startsAt = plan.schedule().start();
    this.endsAt = plan.schedule().end();
    this.slotId = plan.slotId();
    this.meetingRoomId = roomName();
    this.status = InterviewStatus.SCHEDULED;
    this.createdAt = now;
    describe(plan.details(), now);
  }

  /** What is not said stays. */
  final void describe(Details said, Instant now) {
    title = said.title() == null ? title : said.title();
    description = said.description() == null ? description : said.description();
    lotId = said.lotId() == null ? lotId : said.lotId();
    codingTaskId = said.codingTaskId() == null ? codingTaskId : said.codingTaskId();
    meetingRoomId = said.meetingRoomId() == null ? meetingRoomId : said.meetingRoomId();
    updatedAt = now;
  }

  void moveTo(TimeSpan time, Instant now) {
    startsAt = time.start();
    endsAt = time.end();
    sequence++;
    updatedAt = now;
  }

  void handOverTo(UUID interviewer, Instant now) {
    interviewerId = interviewer;
    sequence++;
    updatedAt = now;
  }

  void takePlaceIn(@Nullable UUID slot) {
    slotId = slot;
  }

  /** False, and nothing changes, when the state does not allow it. */
  boolean start(Instant now) {
    return become(InterviewStatus.LIVE, now);
  }

  boolean end(Assessment given, Instant now) {
    boolean ended = become(InterviewStatus.COMPLETED, now);
    if (ended) {
      assessment = given;
    }
    return ended;
  }

  boolean cancel(Instant now) {
    boolean cancelled = become(InterviewStatus.CANCELLED, now);
    if (cancelled) {
      sequence++;
    }
    return cancelled;
  }

  void remove(Instant now) {
    removedAt = now;
    updatedAt = now;
  }

  private boolean become(InterviewStatus next, Instant now) {
    if (!status.next().contains(next)) {
      return false;
    }
    status = next;
    updatedAt = now;
    return true;
  }

  /** The part a user has in it; empty when it is none of theirs. */
  public Optional<Attendee> attendee(CurrentUser user) {
    if (user.id().equals(interviewerId)) {
      return Optional.of(new Attendee(user.id(), Part.INTERVIEWER));
    }
    if (user.id().equals(candidateId)) {
      return Optional.of(new Attendee(user.id(), Part.CANDIDATE));
    }
    return user.isAdmin() ? Optional.of(new Attendee(user.id(), Part.ADMIN)) : Optional.empty();
  }

  /** The room of the suite in which it is held live; nobody else's, whatever staff call it. */
  public final String roomName() {
    return "interview-" + id;
  }

  Meeting meeting() {
    return new Meeting(id, List.of(interviewerId, candidateId), schedule());
  }

  public UUID id() {
    return id;
  }

  /** Grows with every change; 1 once scheduled. */
  public int version() {
    return version == null ? 1 : version + 1;
  }

  /**
   * SEQUENCE of iCalendar: grows with a cancellation and with every change of time or interviewer.
   */
  public int sequence() {
    return sequence;
  }

  public UUID candidateId() {
    return candidateId;
  }

  public UUID interviewerId() {
    return interviewerId;
  }

  public TimeSpan schedule() {
    return new TimeSpan(startsAt, endsAt);
  }

  public @Nullable UUID slotId() {
    return slotId;
  }

  /** What staff say of it. */
  public Details details() {
    return new Details(title, description, lotId, codingTaskId, meetingRoomId);
  }

  public String meetingRoomId() {
    return meetingRoomId;
  }

  public InterviewStatus status() {
    return status;
  }

  /** Empty until it has ended. */
  public Assessment assessment() {
    return assessment == null ? Assessment.NONE : assessment;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
