package com.primeinterviews.auth.apikey;

import com.primeinterviews.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A key with which programs of an account's owner call in the owner's name. */
@Entity
public class ApiKey implements Persistable<UUID> {

  /** How long programs have to take over the key of a rotation. */
  static final Duration OVERLAP = Duration.ofHours(24);

  @Id private UUID id;
  private UUID accountId;
  private String name;
  private String prefix;
  private byte[] secretHash;
  private byte @Nullable [] previousHash;
  private @Nullable Instant previousUntil;
  private boolean writes;
  private Instant createdAt;
  private @Nullable Instant expiresAt;
  private @Nullable Instant lastUsedAt;

  @Transient private boolean stored;

  @SuppressWarnings("NullAway.Init")
  protected ApiKey() {}

  private ApiKey(UUID owner, ApiKeyWish wish, KeyText text, Instant now) {
    this.id = Ids.newId();
    this.accountId = owner;
    this.name = wish.name();
    this.prefix = text.prefix();
    this.secretHash = text.hash();
    this.writes = wish.writes();
    this.createdAt = now;
    this.expiresAt = wish.expiresAt();
  }

  static ApiKey issue(UUID owner, ApiKeyWish wish, KeyText text, Instant now) {
    return new ApiKey(owner, wish, text, now);
  }

  /** The key so far works a little longer; one from before an earlier rotation does not. */
  void rotate(KeyText next, Instant now) {
    previousHash = secretHash;
    previousUntil = now.plus(OVERLAP);
    secretHash = next.hash();
    prefix = next.prefix();
  }

  boolean isExpired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  public UUID id() {
    return id;
  }

  UUID accountId() {
    return accountId;
  }

  public String name() {
    return name;
  }

  public String prefix() {
    return prefix;
  }

  public boolean writes() {
    return writes;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public @Nullable Instant expiresAt() {
    return expiresAt;
  }

  public @Nullable Instant lastUsedAt() {
    return lastUsedAt;
  }

  /** Until when the key of before the last rotation works; may have passed. */
  public @Nullable Instant previousUntil() {
    return previousUntil;
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
}
