package com.primeinterviews.platform.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Whose tokens are accepted: by which keys and types, what a good one says, and how it is read.
 *
 * @param name {@code iss}
 * @param type accepts the {@code typ} of the header, which may be missing
 * @param keySelector the keys a header may be verified with; RS256 only, whatever the header says
 * @param rules for the claims of a token whose signature is right
 * @param reading makes the claims of a good token those of the suite
 */
record TrustedIssuer(
    String name,
    Predicate<@Nullable JOSEObjectType> type,
    JWSKeySelector<SecurityContext> keySelector,
    OAuth2TokenValidator<Jwt> rules,
    UnaryOperator<Jwt> reading) {

  private static final Pattern ACCOUNT_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final int LONGEST_EXTERNAL_SUBJECT = 255;

  /** The suite's own, in the profile of RFC 9068. */
  static TrustedIssuer own(SigningKeys keys, TokenSettings settings) {
    return new TrustedIssuer(
        settings.issuer(),
        AccessTokens.TYPE::equals,
        new VerificationKeys(keys),
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(settings.clockSkew()),
            audience(settings.audience()),
            complete(
                token ->
                    ACCOUNT_ID.matcher(String.valueOf(token.getSubject())).matches()
                        && token.getExpiresAt() != null
                        && token.getIssuedAt() != null
                        && token.getId() != null)),
        UnaryOperator.identity());
  }

  static TrustedIssuer external(ExternalIssuer issuer, SigningKeys keys, Duration clockSkew) {
    var rules =
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(clockSkew),
            complete(token -> isSubject(token.getSubject()) && token.getExpiresAt() != null));
    var audience = issuer.audience();
    return new TrustedIssuer(
        issuer.issuer(),
        type -> type == null || JOSEObjectType.JWT.equals(type),
        new VerificationKeys(keys),
        audience == null || audience.isBlank()
            ? rules
            : new DelegatingOAuth2TokenValidator<>(rules, audience(audience)),
        new ExternalClaims(issuer)::read);
  }

  /** No key for a header of the wrong type: the token is refused as one that nobody signed. */
  List<? extends Key> keysFor(JWSHeader header, @Nullable SecurityContext context)
      throws KeySourceException {
    return type.test(header.getType()) ? keySelector.selectJWSKeys(header, context) : List.of();
  }

  private static OAuth2TokenValidator<Jwt> audience(String expected) {
    return new JwtClaimValidator<Collection<String>>(
        "aud", audience -> audience != null && audience.contains(expected));
  }

  private static boolean isSubject(@Nullable String subject) {
    return subject != null && !subject.isBlank() && subject.length() <= LONGEST_EXTERNAL_SUBJECT;
  }

  private static OAuth2TokenValidator<Jwt> complete(Predicate<Jwt> rule) {
    return token ->
        rule.test(token)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(
                new OAuth2Error("invalid_token", "A claim is missing or has a wrong form", null));
  }
}
