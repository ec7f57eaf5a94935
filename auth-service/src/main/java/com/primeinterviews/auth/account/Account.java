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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
@Entity
public class Account {

  @Id private UUID id;

  private String email;
  private @Nullable String passwordHash;
  private int passwordVersion;
  private String firstName;
  private String lastName;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  private ZoneId timezone;
  private boolean emailVerified;
  private boolean active;
  private @Nullable String externalSubject;
  private @Nullable String imageUrl;
  private @Nullable String experience;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> skills;

  private boolean roleOpen;

  /** Asked with the account, so that no list has to ask for each. */
  @Formula("exists (select 1 from totp t where t.account_id = id and t.enabled_at is not null)")
  private boolean totpEnabled;

  private @Nullable Instant erasedAt;

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
    this.skills = List.of();
    this.createdAt = now;
    this.updatedAt = now;
  }

  static Account register(Registration wish, String passwordHash, Instant now) {
    return new Account(wish, passwordHash, now);
  }

  /** Of somebody who signs in elsewhere: there is no password here. */
  static Account meet(ExternalPerson person, Instant now) {
    var account = new Account();
    var name = person.name();
    account.id = person.id();
    account.externalSubject = person.subject();
    account.email = person.email().value();
    account.emailVerified = person.emailVerified();
    account.firstName = name.first();
    account.lastName = name.last();
    account.imageUrl = person.imageUrl();
    account.role = person.role();
    account.roleOpen = person.role() == Role.CANDIDATE;
    account.tier = Tier.FREE;
    account.timezone = ZoneId.of("UTC");
    account.skills = List.of();
    account.active = true;
    account.createdAt = now;
    account.updatedAt = now;
    return account;
  }

  /** Takes over what is given and says whether anything became different. */
  boolean change(ProfileChange wish, Instant now) {
    var before = profile();
    var after = before.with(wish);
    var wanted = Objects.requireNonNullElse(wish.role(), role);
    if (after.equals(before) && wanted == role && !(roleOpen && wish.role() != null)) {
      return false;
    }
    firstName = after.name().first();
    lastName = after.name().last();
    timezone = after.timezone();
    imageUrl = after.imageUrl();
    experience = after.experience();
    skills = after.skills();
    if (wish.role() != null) {
      role = wanted;
      roleOpen = false;
    }
    updatedAt = now;
    return true;
  }

  /** Takes over what an admin wants and says whether anything became different. */
  boolean administer(AdminChange wish, Instant now) {
    var before = standing();
    role = Objects.requireNonNullElse(wish.role(), role);
    tier = Objects.requireNonNullElse(wish.tier(), tier);
    active = Objects.requireNonNullElse(wish.active(), active);
    boolean changed = !standing().equals(before);
    if (changed) {
      updatedAt = now;
    }
    return changed;
  }

  /** Nothing of the person is left but an id that others may still name. */
  void erase(Instant now) {
    email = "erased-" + id + "@erased.invalid";
    emailVerified = false;
    passwordHash = null;
    externalSubject = null;
    firstName = "Erased";
    lastName = "";
    imageUrl = null;
    experience = null;
    skills = List.of();
    timezone = ZoneId.of("UTC");
    role = role == Role.ADMIN ? Role.CANDIDATE : role;
    roleOpen = false;
    active = false;
    erasedAt = now;
    updatedAt = now;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  boolean isActiveAdmin() {
    return active && role == Role.ADMIN;
  }

  /** What only admins decide. */
  public Standing standing() {
    return new Standing(role, tier, active);
  }

  /** Whether the owner may have this role: the own one, or once, if it was not chosen yet. */
  boolean mayTake(Role wanted) {
    return wanted == role || (roleOpen && (wanted == Role.CANDIDATE || wanted == Role.MENTOR));
  }

  public Profile profile() {
    return new Profile(name(), timezone, imageUrl, experience, skills);
  }

  /** Another password, not the same one hashed anew. */
  void renewPassword(String hash, Instant now) {
    passwordHash = hash;
    passwordVersion++;
    updatedAt = now;
  }

  /** The owner reads the mailbox. */
  void confirmEmail(Instant now) {
    emailVerified = true;
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String email() {
    return email;
  }

  /** Grows with every other password. */
  public int passwordVersion() {
    return passwordVersion;
  }

  /** Null when the owner signs in elsewhere. */
  @Nullable String passwordHash() {
    return passwordHash;
  }

  /** How the owner is known elsewhere: by the external issuer, or as here. */
  public String userId() {
    return externalSubject == null ? id.toString() : externalSubject;
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

  /** Whether signing in takes a second proof. */
  public boolean isTotpEnabled() {
    return totpEnabled;
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
