package com.primeinterviews.auth.keys;

import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.auth.audit.Deed;
import com.primeinterviews.auth.keys.StoredKeys.StoredKey;
import com.primeinterviews.platform.token.TokenSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one signing key follow another. The next one is announced so long before it signs that every
 * service has fetched it; the one before verifies until its last token has expired.
 */
@Component
public class KeyRotation {

  private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);

  private final StoredKeys store;
  private final NewKeys newKeys;
  private final KeyVault vault;
  private final KeyRing ring;
  private final AuditLog audit;
  private final RotationSettings settings;
  private final Duration announcement;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KeyRotation(
      StoredKeys store,
      NewKeys newKeys,
      KeyVault vault,
      KeyRing ring,
      AuditLog audit,
      RotationSettings settings,
      TokenSettings profile,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.newKeys = newKeys;
    this.vault = vault;
    this.ring = ring;
    this.audit = audit;
    this.settings = settings;
    // One fetch may fail, and the instance that answers may not have read the new key yet.
    this.announcement = profile.refreshInterval().multipliedBy(2).plus(KeyRing.READ_EVERY);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Announces the next key, if there is none yet; it signs when everybody can know it. */
  public List<KeyFact> rotate(UUID by) {
    return move(
        () -> {
          store.addIfNone(newKeys.next());
          remember(by, false);
        });
  }

  /**
   * For a key that has leaked: all keys are removed and a new one signs at once. Tokens of the old
   * ones are refused, and new ones too until the services have fetched the new key.
   */
  public List<KeyFact> replace(UUID by) {
    log.warn("All signing keys are replaced at once");
    return move(
        () -> {
          store.forgetAll();
          store.addIfNone(newKeys.active());
          remember(by, true);
        });
  }

  /** Takes whatever step is due; instances that come to it together take it once. */
  @Scheduled(initialDelayString = "30s", fixedDelayString = "1m")
  void advance() {
    move(
        () -> {
          reseal();
          step(store.all(), clock.instant());
        });
  }

  private void step(List<StoredKey> keys, Instant now) {
    var next = only(keys, KeyStatus.NEXT);
    if (next.isPresent()) {
      if (!next.get().createdAt().plus(announcement).isAfter(now)) {
        store.promote(now);
        log.info("Signing key {} signs from now on", next.get().kid());
      }
    } else if (isOld(only(keys, KeyStatus.ACTIVE).orElseThrow(), now)) {
      store.addIfNone(newKeys.next());
    }
    store.forgetRetiredBefore(now.minus(settings.kept()));
  }

  private boolean isOld(StoredKey active, Instant now) {
    var since = active.signsSince() == null ? active.createdAt() : active.signsSince();
    return !since.plus(settings.every()).minus(announcement).isAfter(now);
  }

  /** What an older master key has sealed is moved to that of today. */
  private void reseal() {
    for (var key : store.all()) {
      if (!vault.isCurrent(key.privateKey())) {
        store.reseal(key.kid(), vault.sealAnew(key.kid(), key.privateKey()));
        log.info("Signing key {} is sealed under the master key of today", key.kid());
      }
    }
  }

  private List<KeyFact> move(Runnable step) {
    transaction.executeWithoutResult(
        status -> {
          store.lock();
          step.run();
        });
    ring.reload();
    return store.all().stream().map(this::factOf).toList();
  }

  private void remember(UUID by, boolean immediately) {
    audit.record(
        new Deed(
            AuditAction.SIGNING_KEYS_ROTATED,
            by,
            null,
            Map.of(),
            Map.of("immediately", immediately)));
  }

  private KeyFact factOf(StoredKey key) {
    var signsFrom =
        key.signsSince() == null ? key.createdAt().plus(announcement) : key.signsSince();
    var retiredAt = key.retiredAt();
    return new KeyFact(
        key.kid(),
        key.status().name().toLowerCase(Locale.ROOT),
        signsFrom,
        retiredAt == null ? null : retiredAt.plus(settings.kept()));
  }

  private static Optional<StoredKey> only(List<StoredKey> keys, KeyStatus status) {
    return keys.stream().filter(key -> key.status() == status).findFirst();
  }

  /**
   * A signing key as an admin sees it.
   *
   * @param status next, active or retired
   * @param removedAfter when a retired one stops to verify, null before
   */
  public record KeyFact(
      String kid, String status, Instant signsFrom, @Nullable Instant removedAfter) {}
}
