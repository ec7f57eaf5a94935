package com.primeinterviews.auth.apikey;

import com.primeinterviews.auth.signin.TokenCheck;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Refuses the tokens of a key that has been revoked. */
@Component
class KeyTokenCheck implements TokenCheck {

  private final ApiKeys keys;

  KeyTokenCheck(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public boolean accepts(Jwt token) {
    return !TokenCheck.isOfApiKey(token)
        || keys.existsById(UUID.fromString(token.getClaimAsString("sid")));
  }
}
