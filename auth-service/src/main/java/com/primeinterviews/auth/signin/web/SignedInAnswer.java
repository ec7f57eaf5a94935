package com.primeinterviews.auth.signin.web;

import com.primeinterviews.auth.account.web.UserAnswer;
import com.primeinterviews.auth.signin.SignedIn;

/**
 * Tokens for somebody who has proved who they are.
 *
 * @param token access token, for {@code Authorization: Bearer}
 * @param refreshToken good for one refresh
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds until the access token expires
 */
record SignedInAnswer(
    boolean success,
    UserAnswer user,
    String token,
    String refreshToken,
    String tokenType,
    long expiresIn) {

  static SignedInAnswer of(SignedIn signedIn) {
    return new SignedInAnswer(
        true,
        UserAnswer.of(signedIn.account()),
        signedIn.accessToken(),
        signedIn.refreshToken(),
        "Bearer",
        signedIn.expiresIn().toSeconds());
  }

  @Override
  public String toString() {
    return "SignedInAnswer[user=" + user.id() + "]";
  }
}
