package com.primeinterviews.auth.account;

import com.primeinterviews.auth.credential.PasswordPolicy.Weakness;

/** How a registration ended. */
public sealed interface RegistrationResult {

  record Registered(Account account) implements RegistrationResult {}

  record EmailTaken() implements RegistrationResult {}

  record WeakPassword(Weakness weakness) implements RegistrationResult {}
}
