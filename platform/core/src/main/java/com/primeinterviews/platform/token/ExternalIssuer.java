package com.primeinterviews.platform.token;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An issuer outside of the suite whose tokens are accepted (Clerk, for example). They are signed
 * with RS256; {@code typ} is {@code JWT} or missing.
 *
 * @param issuer exactly what stands in {@code iss}
 * @param jwksUri where its public keys are fetched, in the background
 * @param audience must be among {@code aud}; null where its tokens state none
 * @param roleClaim the claim that names candidate, mentor or interviewer, with dots for members of
 *     objects ({@code public_metadata.role}); anything else in it makes a candidate
 */
public record ExternalIssuer(
    String issuer, URI jwksUri, @Nullable String audience, @DefaultValue("role") String roleClaim) {

  public ExternalIssuer {
    if (issuer.isBlank()) {
      throw new IllegalArgumentException("An external issuer needs its name");
    }
    if (!"https".equals(jwksUri.getScheme()) && !"http".equals(jwksUri.getScheme())) {
      throw new IllegalArgumentException("Not an address of keys: " + jwksUri);
    }
  }
}
