package com.primeinterviews.auth.totp;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.AccountEvent;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.auth.audit.Deed;
import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.auth.keys.KeyVault;
import com.primeinterviews.auth.mail.Alert;
import com.primeinterviews.auth.mail.SecurityMail;
import com.primeinterviews.auth.signin.OwnerCheck;
import com.primeinterviews.auth.signin.SecondProof;
import com.primeinterviews.auth.signin.SecondStep;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where people switch their second factor on and off. */
@Component
public class TotpDesk {

  private static final String ISSUER = "Prime Interviews";
  private static final int RECOVERY_CODES = 10;

  private final TotpRows rows;
  private final TotpFactor factor;
  private final KeyVault vault;
  private final ProfileDesk profiles;
  private final OwnerCheck owners;
  private final SecondStep secondStep;
  private final AuditLog audit;
  private final SecurityMail mail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TotpDesk(
      TotpRows rows,
      TotpFactor factor,
      KeyVault vault,
      ProfileDesk profiles,
      OwnerCheck owners,
      SecondStep secondStep,
      AuditLog audit,
      SecurityMail mail,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.factor = factor;
    this.vault = vault;
    this.profiles = profiles;
    this.owners = owners;
    this.secondStep = secondStep;
    this.audit = audit;
    this.mail = mail;
    this.transaction = transaction;
    this.clock = clock;
  }

  public TotpStatus status(UUID userId) {
    var enabledAt = rows.find(userId).map(StoredTotp::enabledAt).orElse(null);
    return enabledAt == null
        ? TotpStatus.OFF
        : new TotpStatus(true, enabledAt, rows.recoveryCodesLeft(userId));
  }

  /** Makes a secret; a second one replaces the first as long as that was not confirmed. */
  @Transactional
  public TotpResult start(UUID userId) {
    var account = profiles.find(userId).orElseThrow();
    var secret = TotpSecret.random();
    if (!rows.start(userId, vault.seal(userId.toString(), secret.bytes()))) {
      return new TotpResult.AlreadyOn();
    }
    return new TotpResult.Started(secret.base32(), secret.uri(ISSUER, account.email()));
  }

  /** Switches it on for whoever shows a code: the secret has arrived in an authenticator. */
  @Transactional
  public TotpResult confirm(UUID userId, String code) {
    var stored = rows.lock(userId);
    if (stored.isEmpty()) {
      return new TotpResult.NotOn();
    }
    if (stored.get().isOn()) {
      return new TotpResult.AlreadyOn();
    }
    if (!factor.acceptsCode(userId, code)) {
      return new TotpResult.WrongCode();
    }
    var codes = Stream.generate(RecoveryCodeText::random).limit(RECOVERY_CODES).toList();
    rows.enable(userId, clock.instant());
    rows.addRecoveryCodes(userId, codes);
    tell(profiles.find(userId).orElseThrow(), AuditAction.TOTP_ENABLED, Alert.TOTP_ENABLED);
    return new TotpResult.Enabled(codes.stream().map(RecoveryCodeText::value).toList());
  }

  /**
   * A stolen token is not enough: it takes the password and a code.
   *
   * @param clientAddress IP address of the caller
   */
  public TotpResult stop(
      UUID userId, Password password, @Nullable SecondProof proof, String clientAddress) {
    if (rows.find(userId).filter(StoredTotp::isOn).isEmpty()) {
      return new TotpResult.NotOn();
    }
    return switch (owners.check(userId, password, clientAddress)) {
      case OwnerCheck.Wrong() -> new TotpResult.WrongPassword();
      case OwnerCheck.Locked(var remaining) -> new TotpResult.Locked(remaining);
      case OwnerCheck.Owner(var account) -> stop(account, proof, clientAddress);
    };
  }

  private TotpResult stop(Account account, @Nullable SecondProof proof, String clientAddress) {
    return switch (secondStep.check(account, proof, clientAddress)) {
      case SecondStep.Missing() -> new TotpResult.MissingCode();
      case SecondStep.Wrong() -> new TotpResult.WrongCode();
      case SecondStep.Locked(var remaining) -> new TotpResult.Locked(remaining);
      case SecondStep.Passed() -> {
        transaction.executeWithoutResult(status -> remove(account));
        yield new TotpResult.Disabled();
      }
    };
  }

  @EventListener
  void forget(AccountEvent.Erased erased) {
    rows.remove(erased.account().id());
  }

  private void remove(Account account) {
    rows.remove(account.id());
    tell(account, AuditAction.TOTP_DISABLED, Alert.TOTP_DISABLED);
  }

  private void tell(Account account, AuditAction action, Alert alert) {
    audit.record(new Deed(action, account.id(), account.id(), Map.of(), Map.of()));
    mail.alert(account, alert);
  }
}
