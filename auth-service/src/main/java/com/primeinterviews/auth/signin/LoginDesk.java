package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.Credentials;
import com.primeinterviews.auth.signin.LoginResult.Locked;
import com.primeinterviews.auth.signin.LoginResult.WrongCredentials;
import org.springframework.stereotype.Component;

/** Signs people in who know address and password. */
@Component
public class LoginDesk {

  private final Credentials credentials;
  private final FailedLogins failures;
  private final SignInDesk signIns;

  LoginDesk(Credentials credentials, FailedLogins failures, SignInDesk signIns) {
    this.credentials = credentials;
    this.failures = failures;
    this.signIns = signIns;
  }

  /**
   * Not one transaction: no connection is held while the password is hashed, and a failure counts
   * whatever happens next.
   */
  public LoginResult login(Login login) {
    var pair = LoginPair.of(login.email(), login.device().address());
    var lock = failures.remainingLock(pair);
    if (lock.isPresent()) {
      return new Locked(lock.get());
    }
    var account = credentials.check(login.email(), login.password());
    return account.map(known -> succeed(pair, known, login.device())).orElseGet(() -> fail(pair));
  }

  private LoginResult succeed(LoginPair pair, Account account, Device device) {
    // Guesses sent all at once have all passed the first look: those that others have locked out
    // meanwhile are refused even if right.
    var lock = failures.remainingLock(pair);
    if (lock.isPresent()) {
      return new Locked(lock.get());
    }
    failures.forget(pair);
    return signIns
        .open(account, device)
        .<LoginResult>map(LoginResult.Welcome::new)
        .orElseGet(LoginResult.Disabled::new);
  }

  private LoginResult fail(LoginPair pair) {
    failures.add(pair);
    return new WrongCredentials();
  }
}
