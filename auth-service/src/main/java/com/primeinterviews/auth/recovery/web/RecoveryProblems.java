package com.primeinterviews.auth.recovery.web;

import com.primeinterviews.auth.credential.PasswordPolicy.Weakness;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import java.time.Duration;

/** Refusals that several of these endpoints know. */
final class RecoveryProblems {

  private RecoveryProblems() {}

  static RuntimeException tokenNotValid() {
    return Problem.invalid("token", "TOKEN_NOT_VALID", "was used already or is too old", null)
        .reason("TOKEN_NOT_VALID")
        .asException();
  }

  static RuntimeException weak(String field, Weakness weakness) {
    return Problem.invalid(field, weakness.name(), weakness.message(), null).asException();
  }

  static RuntimeException wrongPassword(String field) {
    return Problem.invalid(field, "WRONG_PASSWORD", "is not the password of this account", null)
        .reason("WRONG_PASSWORD")
        .asException();
  }

  static RuntimeException tooMany(String message, String reason, Duration wait) {
    return Problem.of(ErrorCode.RATE_LIMITED, message)
        .reason(reason)
        .retryAfter(wait)
        .asException();
  }
}
