package com.primeinterviews.export.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One export of one person, from its first byte to its last. */
@Entity
public class Export {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID userId;
  private String resource;
  private String format;

  @Enumerated(EnumType.STRING)
  private ExportStatus status;

  private long rowCount;
  private Instant startedAt;
  private @Nullable Instant finishedAt;

  @SuppressWarnings("NullAway.Init")
  protected Export() {}

  Export(UUID id, UUID userId, String resource, String format, Instant now) {
    this.id = id;
    this.userId = userId;
    this.resource = resource;
    this.format = format;
    this.status = ExportStatus.RUNNING;
    this.startedAt = now;
  }

  /**
   * @return false when it had ended already; what was first counts
   */
  boolean finish(ExportStatus outcome, long rows, Instant now) {
    if (!outcome.isFinal()) {
      throw new IllegalArgumentException(outcome + " is no end");
    }
    if (status.isFinal()) {
      return false;
    }
    status = outcome;
    rowCount = rows;
    finishedAt = now;
    return true;
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public String resource() {
    return resource;
  }

  public String format() {
    return format;
  }

  public ExportStatus status() {
    return status;
  }

  public long rowCount() {
    return rowCount;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant finishedAt() {
    return finishedAt;
  }
}
