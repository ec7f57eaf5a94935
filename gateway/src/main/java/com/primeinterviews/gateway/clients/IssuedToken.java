package com.primeinterviews.gateway.clients;

/**
 * An access token as auth-service answers it.
 *
 * @param token the token
 * @param expiresIn seconds
 */
public record IssuedToken(String token, long expiresIn) {

  /** Long enough before the end that a request with it is still on time everywhere. */
  public long secondsOfUse() {
    return Math.max(expiresIn - 30, expiresIn / 2);
  }

  @Override
  public String toString() {
    return "IssuedToken[********]";
  }
}
