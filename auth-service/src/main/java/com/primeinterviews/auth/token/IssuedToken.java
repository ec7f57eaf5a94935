package com.primeinterviews.auth.token;

/**
 * Answers a token to another part of the suite.
 *
 * @param token JWT for the services
 * @param expiresIn seconds
 */
public record IssuedToken(String token, long expiresIn) {

  @Override
  public String toString() {
    return "IssuedToken[********]";
  }
}
