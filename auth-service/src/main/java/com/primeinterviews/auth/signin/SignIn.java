package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.token.RandomToken;
import com.primeinterviews.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * One signed-in device: everything that came out of one login. Of its refresh tokens only the
 * latest is good; an earlier one that comes back was stolen, or the latest was, and ends it all.
 */
@Entity
class SignIn implements Persistable<UUID> {

  @Id private UUID id;
  private UUID accountId;
  private byte[] currentToken;
  private Instant startedAt;
  private Instant lastUsedAt;
  private Instant expiresAt;
  private String device;
  private String address;
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable EndReason endReason;

  @Transient private boolean stored;

  @SuppressWarnings("NullAway.Init")
  protected SignIn() {}

  private SignIn(UUID accountId, RandomToken first, Device device, Instant now, Instant expiresAt) {
    this.id = Ids.newId();
    this.accountId = accountId;
    this.currentToken = first.hash();
    this.startedAt = now;
    this.lastUsedAt = now;
    this.expiresAt = expiresAt;
    this.device = device.name();
    this.address = device.address();
  }

  static SignIn start(
      UUID accountId, RandomToken first, Device device, Instant now, Instant expiresAt) {
    return new SignIn(accountId, first, device, now, expiresAt);
  }

  /** Exchanges a refresh token of this sign-in for the next one. */
  Rotation rotate(RandomToken presented, RandomToken next, Instant now, Instant nextExpiry) {
    if (endedAt != null || !expiresAt.isAfter(now)) {
      return Rotation.OVER;
    }
    if (!MessageDigest.isEqual(currentToken, presented.hash())) {
      end(EndReason.TOKEN_REUSED, now);
      return Rotation.REUSED;
    }
    currentToken = next.hash();
    lastUsedAt = now;
    expiresAt = nextExpiry;
    return Rotation.ROTATED;
  }

  /** Whether it was open until now. */
  boolean end(EndReason reason, Instant now) {
    if (endedAt != null) {
      return false;
    }
    endedAt = now;
    endReason = reason;
    return true;
  }

  UUID accountId() {
    return accountId;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void markStored() {
    stored = true;
  }

  enum Rotation {
    ROTATED,
    /** The token was used before: the sign-in ends here. */
    REUSED,
    /** The sign-in had ended or expired already. */
    OVER
  }
}
