package com.primeinterviews.hiring.application;

import com.primeinterviews.platform.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A user's application for a job, from the first thought to the last word. */
@Entity
public class JobApplication {

  @Id private UUID id;
  private UUID userId;
  private UUID jobId;

  @Enumerated(EnumType.STRING)
  private ApplicationStatus status;

  private @Nullable Instant appliedAt;
  private @Nullable String notes;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Contact> contacts;

  private @Nullable Instant followUpAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable InterviewFeedback interviewFeedback;

  /** Grows only together with the status, which counts for the version. */
  @ElementCollection
  @OptimisticLock(excluded = true)
  @CollectionTable(name = "application_move", joinColumns = @JoinColumn(name = "application_id"))
  @OrderColumn(name = "position")
  private List<Move> timeline = new ArrayList<>();

  private Instant createdAt;
  private Instant updatedAt;
  private @Nullable Instant deletedAt;

  /** Null until it is stored, which is how Spring Data knows that it is new. */
  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected JobApplication() {}

  @SuppressWarnings("NullAway.Init") // takeOver sets the rest
  private JobApplication(UUID owner, UUID jobId, ApplicationDetails details, Instant now) {
    this.id = Ids.newId();
    this.userId = owner;
    this.jobId = jobId;
    this.createdAt = now;
    this.updatedAt = now;
    takeOver(details.appliedAtLatest(now));
    timeline.add(new Move(null, status, now));
  }

  /** Begins at any status: people bring applications along that are under way. */
  static JobApplication start(UUID owner, UUID jobId, ApplicationDetails details, Instant now) {
    return new JobApplication(owner, jobId, details, now);
  }

  Revision revise(ApplicationDetails wish, Instant now) {
    var before = status;
    var revised = wish.appliedAtLatest(Objects.requireNonNullElse(appliedAt, now));
    if (revised.equals(details())) {
      return new Revision.Nothing();
    }
    if (revised.status() != before && !before.canBecome(revised.status())) {
      return new Revision.IllegalMove(before, revised.status());
    }
    takeOver(revised);
    updatedAt = now;
    if (status == before) {
      return new Revision.Noted();
    }
    timeline.add(new Move(before, status, now));
    return new Revision.Moved(before);
  }

  private void takeOver(ApplicationDetails details) {
    status = details.status();
    appliedAt = details.appliedAt();
    notes = details.notes();
    contacts = details.contacts();
    followUpAt = details.followUpAt();
    interviewFeedback = details.interviewFeedback();
  }

  void delete(Instant now) {
    deletedAt = now;
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID owner() {
    return userId;
  }

  public UUID jobId() {
    return jobId;
  }

  public ApplicationDetails details() {
    return new ApplicationDetails(
        status, appliedAt, notes, contacts, followUpAt, interviewFeedback);
  }

  public List<Move> timeline() {
    return List.copyOf(timeline);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Grows with every change; 1 for a new one, where Hibernate starts at 0. */
  public long version() {
    return version == null ? 1 : version + 1;
  }

  /** What a revision did. */
  sealed interface Revision {

    record Nothing() implements Revision {}

    /** Something else than the status changed. */
    record Noted() implements Revision {}

    record Moved(ApplicationStatus from) implements Revision {}

    /** Refused; nothing changed. */
    record IllegalMove(ApplicationStatus from, ApplicationStatus to) implements Revision {}
  }
}
