package com.primeinterviews.auth.recovery;

import com.primeinterviews.auth.credential.PasswordPolicy.Weakness;
import java.time.Duration;

/** How a wish for another password ended. */
public sealed interface PasswordChange {

  record Changed() implements PasswordChange {}

  record WeakPassword(Weakness weakness) implements PasswordChange {}

  /** The token is unknown, used or too old. */
  record TokenNotValid() implements PasswordChange {}

  record WrongPassword() implements PasswordChange {}

  /** Too many wrong passwords from this network address on this account. */
  record Locked(Duration remaining) implements PasswordChange {}
}
