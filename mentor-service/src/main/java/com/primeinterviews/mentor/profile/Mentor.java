package com.primeinterviews.mentor.profile;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.identity.CurrentUser;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentor in the directory. Belongs to one account for good; is never deleted, only taken down.
 */
@Entity
@Table(name = "mentor")
public class Mentor {

  @Id private UUID id;
  private UUID userId;
  @Embedded private Profile profile;
  private boolean active;
  private @Nullable UUID deactivatedBy;

  @SuppressWarnings("UnusedVariable") // for whoever reads the table
  private Instant createdAt;

  private Instant updatedAt;
  @Version private @Nullable Long version;

  // Counted from the reviews by the review book, which is why saving a profile never writes them.
  @Column(insertable = false, updatable = false)
  private BigDecimal rating = new BigDecimal("0.00");

  @Column(insertable = false, updatable = false)
  private int reviewCount;

  @SuppressWarnings("NullAway.Init")
  protected Mentor() {}

  private Mentor(UUID userId, Profile profile, Instant now) {
    this.id = Ids.newId();
    this.userId = userId;
    this.profile = profile;
    this.active = true;
    this.createdAt = now;
    this.updatedAt = now;
  }

  static Mentor publish(UUID userId, Profile profile, Instant now) {
    return new Mentor(userId, profile, now);
  }

  /** Back into the directory, with a profile as it is today. */
  void publishAgain(Profile newProfile, Instant now) {
    active = true;
    deactivatedBy = null;
    profile = newProfile;
    updatedAt = now;
  }

  /** Takes over the new profile; false when nothing in it is different. */
  boolean revise(Profile newProfile, Instant now) {
    if (newProfile.equals(profile)) {
      return false;
    }
    profile = newProfile;
    updatedAt = now;
    return true;
  }

  /** Out of the directory; false when it was down already. */
  boolean deactivate(CurrentUser by, Instant now) {
    if (!active) {
      return false;
    }
    active = false;
    deactivatedBy = by.id();
    updatedAt = now;
    return true;
  }

  /** Forgets the person for good; false when the profile was out of the directory already. */
  boolean erase(Instant now) {
    boolean wasActive = active;
    active = false;
    deactivatedBy = null;
    profile = Profile.ofNobody();
    updatedAt = now;
    return wasActive;
  }

  public boolean belongsTo(CurrentUser user) {
    return userId.equals(user.id());
  }

  public boolean isManagedBy(@Nullable CurrentUser user) {
    return user != null && (user.isAdmin() || belongsTo(user));
  }

  /** Everybody sees an active profile; one that was taken down only its owner and admins. */
  boolean isVisibleTo(@Nullable CurrentUser user) {
    return active || isManagedBy(user);
  }

  /** What an admin took down only an admin brings back. */
  boolean mayBePublishedAgainBy(CurrentUser user) {
    return user.isAdmin() || (belongsTo(user) && user.id().equals(deactivatedBy));
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public Profile profile() {
    return profile;
  }

  public boolean isActive() {
    return active;
  }

  public BigDecimal rating() {
    return rating;
  }

  public int reviewCount() {
    return reviewCount;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Grows with every saved change, from 1; what an event and an ETag carry. */
  public long version() {
    return version == null ? 1 : version + 1;
  }
}
