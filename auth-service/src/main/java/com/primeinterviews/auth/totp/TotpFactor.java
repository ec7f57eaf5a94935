package com.primeinterviews.auth.totp;

import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.keys.KeyVault;
import com.primeinterviews.auth.mail.Alert;
import com.primeinterviews.auth.mail.SecurityMail;
import com.primeinterviews.auth.signin.SecondFactor;
import com.primeinterviews.auth.signin.SecondProof;
import com.primeinterviews.auth.signin.SecondProof.RecoveryCode;
import com.primeinterviews.auth.signin.SecondProof.TotpCode;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes each code once. */
@Component
class TotpFactor implements SecondFactor {

  /**
   * After so many wrong codes in a row, from wherever, only a recovery code opens: whoever knows
   * the password and has many network addresses still finds a code with odds of 1 in 3,000 only.
   */
  static final int MOST_WRONG_CODES = 100;

  private final TotpRows rows;
  private final KeyVault vault;
  private final ProfileDesk profiles;
  private final SecurityMail mail;
  private final Clock clock;

  TotpFactor(TotpRows rows, KeyVault vault, ProfileDesk profiles, SecurityMail mail, Clock clock) {
    this.rows = rows;
    this.vault = vault;
    this.profiles = profiles;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isOnLocked(UUID accountId) {
    return rows.lock(accountId).filter(StoredTotp::isOn).isPresent();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean accepts(UUID accountId, SecondProof proof) {
    return switch (proof) {
      case TotpCode(var digits) -> acceptsCode(accountId, digits);
      case RecoveryCode(var text) -> acceptsRecoveryCode(accountId, new RecoveryCodeText(text));
    };
  }

  /** Also for a secret that has not been confirmed yet. */
  boolean acceptsCode(UUID accountId, String digits) {
    var stored = rows.lock(accountId).filter(row -> row.wrongCodes() < MOST_WRONG_CODES);
    if (stored.isEmpty()) {
      return false;
    }
    var secret = new TotpSecret(vault.open(accountId.toString(), stored.get().secret()));
    var step = secret.stepOf(digits, stored.get().lastStep(), clock.instant());
    if (step.isEmpty()) {
      rows.codeRefused(accountId);
      return false;
    }
    rows.codeTaken(accountId, step.getAsLong());
    return true;
  }

  private boolean acceptsRecoveryCode(UUID accountId, RecoveryCodeText code) {
    boolean taken = rows.takeRecoveryCode(accountId, code);
    if (taken) {
      profiles.find(accountId).ifPresent(account -> mail.alert(account, Alert.RECOVERY_CODE_USED));
    }
    return taken;
  }
}
