package com.primeinterviews.auth.signin;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what has run out; several instances doing so at once do no harm. */
@Component
class SignInCleaning {

  private final SignIns signIns;
  private final FailedLogins failures;
  private final EndedTokens ended;
  private final SignInSettings settings;
  private final Clock clock;

  SignInCleaning(
      SignIns signIns,
      FailedLogins failures,
      EndedTokens ended,
      SignInSettings settings,
      Clock clock) {
    this.signIns = signIns;
    this.failures = failures;
    this.ended = ended;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "5m", fixedDelayString = "1h")
  @Transactional
  public void clean() {
    var now = clock.instant();
    failures.forgetOutdated();
    signIns.forgetExpiredTokens(now);
    signIns.forgetExpired(now);
    ended.forgetEndedBefore(now.minus(settings.longestTokenLife()));
  }
}
