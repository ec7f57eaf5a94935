package com.primeinterviews.session.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's calendar: the availability, and the open slots as last announced. Its version counts
 * changes of the availability only, since that is what a mentor edits; the rest changes with every
 * booking, under the row lock.
 */
@Entity
@DynamicUpdate
public class Calendar {

  @Id private UUID mentorId;
  private UUID hostId;

  @OptimisticLock(excluded = true)
  private boolean active;

  @Convert(converter = AvailabilityJson.class)
  @ColumnTransformer(write = "?::jsonb")
  private Availability availability;

  @Version private @Nullable Integer version;

  @OptimisticLock(excluded = true)
  @Column(columnDefinition = "timestamptz[]")
  private Instant[] nextSlots = {};

  @OptimisticLock(excluded = true)
  private long slotsVersion;

  /** Read by the waitlist's queries only. */
  @OptimisticLock(excluded = true)
  private long changes;

  /** Read by the sweep's queries only. */
  @SuppressWarnings("UnusedVariable")
  @OptimisticLock(excluded = true)
  private @Nullable Instant refreshAt;

  @SuppressWarnings("NullAway.Init")
  protected Calendar() {}

  /** A calendar without open hours, until the mentor says more. */
  Calendar(UUID mentorId, UUID hostId, ZoneId zone) {
    this.mentorId = mentorId;
    this.hostId = hostId;
    this.availability = new Availability(OpeningHours.none(zone), BookingRules.DEFAULTS);
  }

  void takeBookings(boolean takesBookings) {
    active = takesBookings;
  }

  void replace(Availability next) {
    availability = next;
  }

  boolean shows(List<Instant> slots) {
    return List.of(nextSlots).equals(slots);
  }

  void show(List<Instant> slots) {
    nextSlots = slots.toArray(Instant[]::new);
    slotsVersion++;
  }

  /** Other slots may be free than before, also beyond those that are announced. */
  void touch() {
    changes++;
  }

  void refreshAt(@Nullable Instant time) {
    refreshAt = time;
  }

  public UUID mentorId() {
    return mentorId;
  }

  /** The mentor's account, whose time is booked. */
  UUID hostId() {
    return hostId;
  }

  /** Whether the mentor takes new bookings. */
  boolean active() {
    return active;
  }

  public Availability availability() {
    return availability;
  }

  public int version() {
    return version == null ? 0 : version;
  }

  long slotsVersion() {
    return slotsVersion;
  }
}
