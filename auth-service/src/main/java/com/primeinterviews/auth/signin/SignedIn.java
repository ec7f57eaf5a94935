package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.Account;
import java.time.Duration;

/**
 * What somebody gets who has proved who they are.
 *
 * @param accessToken JWT for the services
 * @param refreshToken opaque, good for one refresh
 * @param expiresIn how long the access token is good
 * @param refreshExpiresIn how long the refresh token is good
 */
public record SignedIn(
    Account account,
    String accessToken,
    String refreshToken,
    Duration expiresIn,
    Duration refreshExpiresIn) {

  @Override
  public String toString() {
    return "SignedIn[account=" + account.id() + "]";
  }
}
