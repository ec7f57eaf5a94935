package com.primeinterviews.platform.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies access tokens. {@code iss} decides first whose rules apply, and an unknown one is
 * refused without looking further, so that no forged token causes any traffic. The suite's own
 * follow RFC 9068: {@code typ} is {@code at+jwt}, the algorithm is RS256 and nothing else whatever
 * the header says, the key is one of {@link SigningKeys} and chosen by {@code kid}, and {@code
 * aud}, {@code sub}, {@code exp}, {@code iat} and {@code jti} are there and right. For those of
 * others see {@link ExternalIssuer}.
 */
public final class AccessTokens {

  public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private AccessTokens() {}

  /**
   * For the suite's own tokens alone; see {@link #decoder(SigningKeys, TokenSettings,
   * ExternalIssuers)}.
   */
  public static JwtDecoder decoder(SigningKeys keys, TokenSettings settings) {
    return decoder(List.of(TrustedIssuer.own(keys, settings)));
  }

  /**
   * The decoder throws {@link KeysUnavailableException} while the token's issuer has not been
   * reached, and a {@code JwtException} for every token that is not good. The claims of an external
   * token are those of the suite: {@code sub} is the account's id, {@code external_sub} what the
   * issuer calls it.
   */
  public static JwtDecoder decoder(
      SigningKeys keys, TokenSettings settings, ExternalIssuers external) {
    var all = new ArrayList<>(external.trusted(settings));
    all.add(TrustedIssuer.own(keys, settings));
    return decoder(all);
  }

  private static JwtDecoder decoder(List<TrustedIssuer> trusted) {
    var issuers =
        trusted.stream().collect(Collectors.toMap(TrustedIssuer::name, Function.identity()));
    var decoder = new NimbusJwtDecoder(processor(issuers));
    decoder.setJwtValidator(token -> validate(token, issuers));
    return text -> {
      try {
        var token = decoder.decode(text);
        return issuerOf(token, issuers).reading().apply(token);
      } catch (JwtException refused) {
        // The decoder wraps whatever stops it, but an outage says nothing of the token.
        if (refused.getCause() instanceof KeysUnavailableException outage) {
          throw outage;
        }
        throw refused;
      }
    };
  }

  private static DefaultJWTProcessor<SecurityContext> processor(
      Map<String, TrustedIssuer> issuers) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    // Which type is right depends on the issuer, so it is looked at where the keys are chosen.
    processor.setJWSTypeVerifier((type, context) -> {});
    processor.setJWTClaimsSetAwareJWSKeySelector(
        (header, claims, context) -> {
          @Nullable TrustedIssuer issuer = issuers.get(String.valueOf(claims.getIssuer()));
          return issuer == null ? List.of() : issuer.keysFor(header, context);
        });
    // The claims are checked by the validator, in one place for signature-independent rules.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }

  private static OAuth2TokenValidatorResult validate(
      Jwt token, Map<String, TrustedIssuer> issuers) {
    return issuerOf(token, issuers).rules().validate(token);
  }

  /** There is one, or no key would have been found. */
  private static TrustedIssuer issuerOf(Jwt token, Map<String, TrustedIssuer> issuers) {
    return Objects.requireNonNull(issuers.get(token.getClaimAsString("iss")));
  }
}
