package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.EmailAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks whoever has shown the right password for the second proof, where the owner wants it. */
@Component
public class SecondStep {

  private final SecondFactor factor;
  private final FailedLogins failures;

  SecondStep(SecondFactor factor, FailedLogins failures) {
    this.factor = factor;
    this.failures = failures;
  }

  /**
   * Guesses at one account follow each other, however many are sent at once: each sees the failures
   * of those before it.
   *
   * @param clientAddress IP address of the caller
   */
  @Transactional
  public Result check(Account account, @Nullable SecondProof proof, String clientAddress) {
    if (!factor.isOnLocked(account.id())) {
      return new Passed();
    }
    if (proof == null) {
      return new Missing();
    }
    var pair = LoginPair.of(new EmailAddress(account.email()), clientAddress);
    var lock = failures.remainingLock(pair);
    if (lock.isPresent()) {
      return new Locked(lock.get());
    }
    if (factor.accepts(account.id(), proof)) {
      return new Passed();
    }
    failures.add(pair);
    return new Wrong();
  }

  /** How it ended. */
  public sealed interface Result {}

  /** Also when none is asked for. */
  public record Passed() implements Result {}

  public record Missing() implements Result {}

  /** Counts as a failed login. */
  public record Wrong() implements Result {}

  /** Too many failures from this network address on this account. */
  public record Locked(Duration remaining) implements Result {}
}
