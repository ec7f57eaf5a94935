package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.mail.Alert;
import com.primeinterviews.auth.mail.SecurityMail;
import com.primeinterviews.auth.token.RandomToken;
import com.primeinterviews.auth.token.TokenMint;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, prolongs and ends sign-ins. */
@Component
public class SignInDesk {

  private static final Logger log = LoggerFactory.getLogger(SignInDesk.class);

  private final SignIns signIns;
  private final ProfileDesk profiles;
  private final TokenMint mint;
  private final Revocations revocations;
  private final SecurityMail mail;
  private final SignInSettings settings;
  private final Clock clock;

  SignInDesk(
      SignIns signIns,
      ProfileDesk profiles,
      TokenMint mint,
      Revocations revocations,
      SecurityMail mail,
      SignInSettings settings,
      Clock clock) {
    this.signIns = signIns;
    this.profiles = profiles;
    this.mint = mint;
    this.revocations = revocations;
    this.mail = mail;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * For somebody who has just proved to be the owner of this account. Empty when it was disabled or
   * got another password meanwhile.
   */
  @Transactional
  public Optional<SignedIn> open(Account account, Device device) {
    return signIns
        .lockAccount(account.id(), account.passwordVersion())
        .map(active -> start(account, device));
  }

  private SignedIn start(Account account, Device device) {
    var token = RandomToken.issue();
    var now = clock.instant();
    var expiresAt = now.plus(settings.refreshLifetime());
    var signIn = signIns.saveAndFlush(SignIn.start(account.id(), token, device, now, expiresAt));
    signIns.rememberToken(token.hash(), signIn.getId(), expiresAt);
    return signedIn(account, signIn, token);
  }

  /** Empty when the token is unknown, expired, used before, or its sign-in has ended. */
  @Transactional
  public Optional<SignedIn> refresh(String presented) {
    var old = new RandomToken(presented);
    return signIns.findForRefresh(old.hash()).flatMap(signIn -> rotate(signIn, old));
  }

  private Optional<SignedIn> rotate(SignIn signIn, RandomToken old) {
    var next = RandomToken.issue();
    var now = clock.instant();
    var expiresAt = now.plus(settings.refreshLifetime());
    return switch (signIn.rotate(old, next, now, expiresAt)) {
      case ROTATED -> {
        signIns.rememberToken(next.hash(), signIn.getId(), expiresAt);
        yield profiles
            .find(signIn.accountId())
            .filter(Account::isActive)
            .map(account -> signedIn(account, signIn, next));
      }
      case REUSED -> {
        log.warn(
            "A used refresh token came back: sign-in {} of account {} has been ended",
            signIn.getId(),
            signIn.accountId());
        revocations.tellEnded(signIn.accountId(), signIn.getId(), EndReason.TOKEN_REUSED);
        profiles
            .find(signIn.accountId())
            .ifPresent(account -> mail.alert(account, Alert.REFRESH_TOKEN_REUSED));
        yield Optional.empty();
      }
      case OVER -> Optional.empty();
    };
  }

  /** From now on neither its refresh token nor any access token of it is good anywhere. */
  @Transactional
  public void end(UUID signInId) {
    signIns
        .findForEnd(signInId)
        .filter(signIn -> signIn.end(EndReason.SIGNED_OUT, clock.instant()))
        .ifPresent(
            signIn -> revocations.tellEnded(signIn.accountId(), signInId, EndReason.SIGNED_OUT));
  }

  private SignedIn signedIn(Account account, SignIn signIn, RandomToken refreshToken) {
    return new SignedIn(
        account,
        mint.mintFor(account, signIn.getId(), settings.accessLifetime(), Map.of()),
        refreshToken.text(),
        settings.accessLifetime(),
        settings.refreshLifetime());
  }
}
