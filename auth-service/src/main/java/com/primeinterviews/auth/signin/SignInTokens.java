package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.token.TokenMint;
import com.primeinterviews.platform.token.AccessTokens;
import com.primeinterviews.platform.token.ExternalIssuers;
import com.primeinterviews.platform.token.SigningKeys;
import com.primeinterviews.platform.token.TokenSettings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies access tokens as every service does, and refuses those of a sign-in that has ended: a
 * logout, or a refresh token used twice, counts here from the next request on.
 */
@Configuration(proxyBeanMethods = false)
public class SignInTokens {

  @Bean
  JwtDecoder jwtDecoder(
      SigningKeys keys,
      TokenSettings settings,
      ExternalIssuers external,
      EndedTokens ended,
      List<TokenCheck> checks) {
    var verified = AccessTokens.decoder(keys, settings, external);
    return text -> {
      var token = verified.decode(text);
      var signIn = TokenCheck.isOfApiKey(token) ? null : signInOf(token).orElse(null);
      var user = UUID.fromString(token.getSubject());
      if (ended.refuse(signIn, user) || !checks.stream().allMatch(check -> check.accepts(token))) {
        throw new BadJwtException("What this token came from has ended");
      }
      return token;
    };
  }

  /** The sign-in that a verified token came from. */
  public static Optional<UUID> signInOf(Jwt token) {
    return Optional.ofNullable(token.getClaimAsString(TokenMint.SOURCE)).map(UUID::fromString);
  }
}
