package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.RegistrationResult;
import com.primeinterviews.auth.account.RegistrationResult.EmailTaken;
import com.primeinterviews.auth.account.RegistrationResult.Registered;
import com.primeinterviews.auth.account.RegistrationResult.WeakPassword;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;

/** What a refused registration is answered with. */
public final class RegistrationProblems {

  private RegistrationProblems() {}

  /**
   * @throws ProblemException when there is no account to go on with
   */
  public static Account accountOf(RegistrationResult result) {
    return switch (result) {
      case Registered(var account) -> account;
      case EmailTaken() ->
          throw Problem.conflict("There is an account with this e-mail address already.")
              .reason("EMAIL_TAKEN")
              .asException();
      case WeakPassword(var weakness) ->
          throw Problem.invalid(
                  "password", weakness.name(), "The password " + weakness.message() + ".", null)
              .asException();
    };
  }
}
