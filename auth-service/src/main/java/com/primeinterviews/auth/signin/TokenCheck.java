package com.primeinterviews.auth.signin;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** Something that may have ended what a token with a good signature came from. */
public interface TokenCheck {

  /** Whether the token is still good, as far as this one knows. */
  boolean accepts(Jwt token);

  /** Whether an API key was exchanged for the token: its {@code sid} is the key. */
  static boolean isOfApiKey(Jwt token) {
    return Objects.equals(token.getClaim("api_key"), true);
  }
}
