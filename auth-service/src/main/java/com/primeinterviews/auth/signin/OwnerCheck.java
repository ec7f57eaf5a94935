package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.Credentials;
import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.credential.Password;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is signed in for the password once more, before something that a stolen token must
 * not be enough for. Failures count as those of logins do.
 */
@Component
public class OwnerCheck {

  private final ProfileDesk profiles;
  private final Credentials credentials;
  private final FailedLogins failures;

  OwnerCheck(ProfileDesk profiles, Credentials credentials, FailedLogins failures) {
    this.profiles = profiles;
    this.credentials = credentials;
    this.failures = failures;
  }

  /**
   * @param clientAddress IP address of the caller
   */
  public Result check(UUID userId, Password password, String clientAddress) {
    return profiles
        .find(userId)
        .map(account -> check(new EmailAddress(account.email()), password, clientAddress))
        .orElseGet(Wrong::new);
  }

  private Result check(EmailAddress email, Password password, String clientAddress) {
    var pair = LoginPair.of(email, clientAddress);
    var lock = failures.remainingLock(pair);
    if (lock.isPresent()) {
      return new Locked(lock.get());
    }
    var account = credentials.check(email, password);
    if (account.isEmpty()) {
      failures.add(pair);
      return new Wrong();
    }
    return new Owner(account.get());
  }

  /** Who it is. */
  public sealed interface Result {}

  public record Owner(Account account) implements Result {}

  public record Wrong() implements Result {}

  /** Too many failures from this network address on this account. */
  public record Locked(Duration remaining) implements Result {}
}
