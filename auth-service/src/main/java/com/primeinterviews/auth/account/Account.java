package com.primeinterviews.auth.account;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
@Entity
public class Account {

  @Id private UUID id;

  private String email;
  private String passwordHash;
  private String firstName;
  private String lastName;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  private ZoneId timezone;
  private boolean emailVerified;
  private boolean active;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  /** Null until it is stored, which is how Spring Data knows that it is new. */
  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  private Account(Registration wish, String passwordHash, Instant now) {
    this.id = Ids.newId();
    this.email = wish.email().value();
    this.passwordHash = passwordHash;
    this.firstName = wish.name().first();
    this.lastName = wish.name().last();
    this.role = wish.role();
    this.tier = Tier.FREE;
    this.timezone = wish.timezone();
    this.active = true;
    this.createdAt = now;
    this.updatedAt = now;
  }

  static Account register(Registration wish, String passwordHash, Instant now) {
    return new Account(wish, passwordHash, now);
  }

  /** Takes over what is given and says whether anything became different. */
  boolean change(ProfileChange wish, Instant now) {
    var newFirst = wish.firstName() == null ? firstName : wish.firstName();
    var newLast = wish.lastName() == null ? lastName : wish.lastName();
    var name = new PersonName(newFirst, newLast);
    var zone = wish.timezone() == null ? timezone : wish.timezone();
    if (name.equals(name()) && zone.equals(timezone)) {
      return false;
    }
    firstName = name.first();
    lastName = name.last();
    timezone = zone;
    updatedAt = now;
    return true;
  }

  public UUID id() {
    return id;
  }

  public String email() {
    return email;
  }

  String passwordHash() {
    return passwordHash;
  }

  public PersonName name() {
    return new PersonName(firstName, lastName);
  }

  public Role role() {
    return role;
  }

  public Tier tier() {
    return tier;
  }

  public ZoneId timezone() {
    return timezone;
  }

  public boolean isEmailVerified() {
    return emailVerified;
  }

  /** A disabled account can neither sign in nor use what it has signed in with. */
  public boolean isActive() {
    return active;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Grows with every change; 1 for a new account, where Hibernate starts at 0. */
  public long version() {
    return version == null ? 1 : version + 1;
  }
}
