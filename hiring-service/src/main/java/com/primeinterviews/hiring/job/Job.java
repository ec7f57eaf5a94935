package com.primeinterviews.hiring.job;

import com.primeinterviews.platform.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job that a user has found and keeps an eye on. */
@Entity
public class Job {

  @Id private UUID id;
  private UUID userId;
  @Embedded private JobDetails details;
  private Instant createdAt;
  private Instant updatedAt;
  private @Nullable Instant deletedAt;

  /** Null until it is stored, which is how Spring Data knows that it is new. */
  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Job() {}

  private Job(UUID owner, JobDetails details, Instant now) {
    this.id = Ids.newId();
    this.userId = owner;
    this.details = details;
    this.createdAt = now;
    this.updatedAt = now;
  }

  static Job note(UUID owner, JobDetails details, Instant now) {
    return new Job(owner, details, now);
  }

  /** Says whether anything became different. */
  boolean revise(JobDetails revised, Instant now) {
    if (revised.equals(details)) {
      return false;
    }
    details = revised;
    updatedAt = now;
    return true;
  }

  /** It stays in the database, for the applications that tell of it. */
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

  public JobDetails details() {
    return details;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Grows with every change; 1 for a new job, where Hibernate starts at 0. */
  public long version() {
    return version == null ? 1 : version + 1;
  }
}
