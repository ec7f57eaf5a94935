package com.primeinterviews.auth.signin;

import java.time.Duration;

/** How a login ended. */
public sealed interface LoginResult {

  record Welcome(SignedIn signedIn) implements LoginResult {}

  /** Unknown address or wrong password: nobody is told which. */
  record WrongCredentials() implements LoginResult {}

  /** The password is right, but the owner wants a second proof. */
  record SecondProofRequired() implements LoginResult {}

  /** The password is right, the second proof is not, or it was used before. */
  record WrongSecondProof() implements LoginResult {}

  /** The right password of an account that an admin has disabled. */
  record Disabled() implements LoginResult {}

  /** Too many failures from this network address on this account. */
  record Locked(Duration remaining) implements LoginResult {}
}
