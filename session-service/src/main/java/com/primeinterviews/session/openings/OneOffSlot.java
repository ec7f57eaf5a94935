package com.primeinterviews.session.openings;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.session.calendar.TimeSpan;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stretch of a person's time, opened or closed by hand. */
@Entity
public class OneOffSlot {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID ownerId;
  private Instant startsAt;
  private Instant endsAt;
  private boolean available;
  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected OneOffSlot() {}

  OneOffSlot(UUID ownerId, SlotTime time, Instant now) {
    this.id = Ids.newId();
    this.ownerId = ownerId;
    this.startsAt = time.span().start();
    this.endsAt = time.span().end();
    this.available = time.available();
    this.createdAt = now;
    this.updatedAt = now;
  }

  void become(SlotTime time, Instant now) {
    startsAt = time.span().start();
    endsAt = time.span().end();
    available = time.available();
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version == null ? 0 : version;
  }

  public UUID ownerId() {
    return ownerId;
  }

  /** What the slot says. */
  public SlotTime time() {
    return new SlotTime(new TimeSpan(startsAt, endsAt), available);
  }

  Instant startsAt() {
    return startsAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
