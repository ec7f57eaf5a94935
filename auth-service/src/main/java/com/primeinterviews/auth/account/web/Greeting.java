package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.ExternalAccounts;
import com.primeinterviews.platform.error.Problem;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Sees to it that whoever comes with a token of an external issuer has an account. */
@Component
public class Greeting {

  private final ExternalAccounts accounts;

  Greeting(ExternalAccounts accounts) {
    this.accounts = accounts;
  }

  /**
   * @throws com.primeinterviews.platform.error.ProblemException when there can be no account
   */
  public void meet(Jwt token) {
    if (!ExternalTokens.isExternal(token)) {
      throw Problem.forbidden("This takes a token of an external issuer.").asException();
    }
    var person =
        ExternalTokens.personOf(token)
            .orElseThrow(
                () ->
                    Problem.invalid("email", "MISSING", "must be told by the issuer", null)
                        .asException());
    switch (accounts.meet(person)) {
      case MADE, KNOWN -> {}
      case EMAIL_TAKEN ->
          throw Problem.conflict("Another account has this e-mail address.")
              .reason("EMAIL_TAKEN")
              .asException();
    }
  }
}
