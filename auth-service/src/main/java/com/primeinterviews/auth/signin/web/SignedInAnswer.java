package com.primeinterviews.auth.signin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.primeinterviews.auth.account.web.UserAnswer;
import com.primeinterviews.auth.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for somebody who has proved who they are.
 *
 * @param token access token, for {@code Authorization: Bearer}
 * @param refreshToken good for one refresh; missing when it was given as a cookie
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds until the access token expires
 */
record SignedInAnswer(
    boolean success,
    UserAnswer user,
    String token,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String refreshToken,
    String tokenType,
    long expiresIn) {

  static SignedInAnswer of(SignedIn signedIn, boolean byCookie) {
    return new SignedInAnswer(
        true,
        UserAnswer.of(signedIn.account()),
        signedIn.accessToken(),
        byCookie ? null : signedIn.refreshToken(),
        "Bearer",
        signedIn.expiresIn().toSeconds());
  }

  @Override
  public String toString() {
    return "SignedInAnswer[user=" + user.id() + "]";
  }
}
