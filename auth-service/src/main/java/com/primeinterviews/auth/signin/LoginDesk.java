package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.Credentials;
import com.primeinterviews.auth.signin.LoginResult.Locked;
import com.primeinterviews.auth.signin.LoginResult.WrongCredentials;
import org.springframework.stereotype.Component;

/** Signs people in who know address and password, and have the second proof if it is wanted. */
@Component
public class LoginDesk {

  private final Credentials credentials;
  private final FailedLogins failures;
  private final SecondStep secondStep;
  private final SignInDesk signIns;

  LoginDesk(
      Credentials credentials, FailedLogins failures, SecondStep secondStep, SignInDesk signIns) {
    this.credentials = credentials;
    this.failures = failures;
    this.secondStep = secondStep;
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
    return account.map(known -> succeed(pair, known, login)).orElseGet(() -> fail(pair));
  }

  private LoginResult succeed(LoginPair pair, Account account, Login login) {
    // Guesses sent all at once have all passed the first look: those that others have locked out
    // meanwhile are refused even if right.
    var lock = failures.remainingLock(pair);
    if (lock.isPresent()) {
      return new Locked(lock.get());
    }
    return switch (secondStep.check(account, login.proof(), login.device().address())) {
      case SecondStep.Passed() -> welcome(pair, account, login.device());
      case SecondStep.Missing() -> new LoginResult.SecondProofRequired();
      case SecondStep.Wrong() -> new LoginResult.WrongSecondProof();
      case SecondStep.Locked(var remaining) -> new Locked(remaining);
    };
  }

  private LoginResult welcome(LoginPair pair, Account account, Device device) {
    failures.forget(pair);
    return account.isActive()
        ? signIns
            .open(account, device)
            .<LoginResult>map(LoginResult.Welcome::new)
            .orElseGet(WrongCredentials::new)
        : new LoginResult.Disabled();
  }

  private LoginResult fail(LoginPair pair) {
    failures.add(pair);
    return new WrongCredentials();
  }
}
