package com.primeinterviews.platform.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies access tokens in the profile of RFC 9068: {@code typ} is {@code at+jwt}, the algorithm
 * is RS256 and nothing else whatever the header says, the key is one of {@link SigningKeys} and
 * chosen by {@code kid}, and {@code iss}, {@code aud}, {@code sub}, {@code exp}, {@code iat} and
 * {@code jti} are there and right.
 */
public final class AccessTokens {

  public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private static final Pattern ACCOUNT_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private AccessTokens() {}

  /**
   * The decoder throws {@link KeysUnavailableException} while there are no keys, and a {@code
   * JwtException} for every token that is not good.
   */
  public static JwtDecoder decoder(SigningKeys keys, TokenSettings settings) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, sourceOf(keys)));
    // The claims are checked below, in one place for signature-independent rules.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(settings.clockSkew()),
            new JwtIssuerValidator(settings.issuer()),
            new JwtClaimValidator<List<String>>(
                "aud", audience -> audience != null && audience.contains(settings.audience())),
            AccessTokens::hasAllClaims));
    return token -> {
      keys.current();
      return decoder.decode(token);
    };
  }

  private static JWKSource<SecurityContext> sourceOf(SigningKeys keys) {
    return (JWKSelector selector, SecurityContext context) -> {
      List<JWK> matches = selector.select(keys.current());
      if (matches.isEmpty()) {
        keys.missed();
      }
      return matches;
    };
  }

  private static boolean isAccountId(@Nullable String subject) {
    return subject != null && ACCOUNT_ID.matcher(subject).matches();
  }

  private static OAuth2TokenValidatorResult hasAllClaims(Jwt token) {
    boolean complete =
        isAccountId(token.getSubject())
            && token.getExpiresAt() != null
            && token.getIssuedAt() != null
            && token.getId() != null;
    return complete
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error("invalid_token", "sub, exp, iat and jti are required", null));
  }
}
