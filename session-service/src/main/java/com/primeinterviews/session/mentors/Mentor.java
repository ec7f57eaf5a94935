package com.primeinterviews.session.mentors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service knows of a mentor; mentor-service owns the truth. */
@Entity
public class Mentor {

  /** What an erased person is called. */
  static final String FORMER = "Former mentor";

  @Id private UUID id;
  private UUID userId;
  private String name;
  private @Nullable String avatar;
  private @Nullable String company;
  private String zone;
  private BigDecimal rate;
  private String currency;
  private boolean active;

  /** Version of the profile at mentor-service, not of this row. */
  private long version;

  @SuppressWarnings("NullAway.Init")
  protected Mentor() {}

  @SuppressWarnings("NullAway.Init")
  Mentor(MentorFact fact) {
    this.id = fact.mentorId();
    this.userId = fact.userId();
    become(fact);
  }

  boolean isOlderThan(long otherVersion) {
    return version < otherVersion;
  }

  final void become(MentorFact fact) {
    name = fact.name();
    avatar = fact.avatar();
    company = fact.company();
    zone = fact.timezone().getId();
    rate = fact.hourlyRate();
    currency = fact.currency();
    active = fact.active();
    version = fact.version();
  }

  void deactivate(long newVersion) {
    active = false;
    version = newVersion;
  }

  /**
   * Forgets the person; the profile's version stays, for the copy says nothing newer. False when
   * that was done before.
   */
  boolean erase() {
    if (!active && FORMER.equals(name)) {
      return false;
    }
    name = FORMER;
    avatar = null;
    company = null;
    active = false;
    return true;
  }

  public UUID id() {
    return id;
  }

  /** The account that owns the profile. */
  public UUID userId() {
    return userId;
  }

  public String name() {
    return name;
  }

  public @Nullable String avatar() {
    return avatar;
  }

  public @Nullable String company() {
    return company;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** Price of an hour. */
  public BigDecimal rate() {
    return rate;
  }

  /** ISO 4217 code. */
  public String currency() {
    return currency;
  }

  /** Whether the mentor takes new bookings. */
  public boolean active() {
    return active;
  }
}
