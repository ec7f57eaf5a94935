package com.primeinterviews.auth.keys;

import com.primeinterviews.auth.keys.KeyVault.Sealed;
import com.primeinterviews.auth.keys.SealedSecrets.Secret;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves what the master key before has sealed to that of today, a few secrets in a transaction.
 * Instances that do so at once share the work. Signing keys are moved by {@link KeyRotation}.
 */
@Component
class Resealing {

  private static final int AT_ONCE = 100;
  private static final Logger log = LoggerFactory.getLogger(Resealing.class);

  private final List<SealedSecrets> tables;
  private final KeyVault vault;
  private final TransactionTemplate transaction;

  Resealing(List<SealedSecrets> tables, KeyVault vault, TransactionTemplate transaction) {
    this.tables = tables;
    this.vault = vault;
    this.transaction = transaction;
  }

  /** Again and again: an instance that knows the old key only may still be writing. */
  @Scheduled(initialDelayString = "45s", fixedDelayString = "1m")
  void reseal() {
    vault
        .previousKeyId()
        .ifPresent(previous -> tables.forEach(table -> resealAll(table, previous)));
  }

  private void resealAll(SealedSecrets table, String previous) {
    int moved = 0;
    int lately;
    do {
      lately = transaction.execute(status -> resealSome(table, previous));
      moved += lately;
    } while (lately > 0);
    if (moved > 0) {
      log.info("{} secrets are sealed under the master key of today", moved);
    }
  }

  private int resealSome(SealedSecrets table, String previous) {
    int moved = 0;
    for (var secret : table.lockSealedUnder(previous, AT_ONCE)) {
      var anew = sealAnew(secret);
      anew.ifPresent(secret.replacement());
      moved += anew.isPresent() ? 1 : 0;
    }
    return moved;
  }

  /** Empty for one that does not open: it stays as it is and hinders no other. */
  private Optional<Sealed> sealAnew(Secret secret) {
    try {
      return Optional.of(vault.sealAnew(secret.name(), secret.sealed()));
    } catch (IllegalStateException notIntact) {
      log.error("{} cannot be sealed anew", secret.name(), notIntact);
      return Optional.empty();
    }
  }
}
