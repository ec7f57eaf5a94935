package com.primeinterviews.platform.token;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access tokens are checked.
 *
 * @param issuer {@code iss} of the suite's own tokens
 * @param audience must be among {@code aud}
 * @param jwksUri where the issuer's public keys are fetched
 * @param clockSkew tolerated difference of clocks for {@code exp} and {@code nbf}
 * @param refreshInterval how often the public keys are fetched again
 * @param external other issuers whose tokens are accepted too
 */
@ConfigurationProperties("prime.token")
public record TokenSettings(
    @DefaultValue("http://127.0.0.1:8080") String issuer,
    @DefaultValue("prime-interviews") String audience,
    @DefaultValue("http://127.0.0.1:8101/.well-known/jwks.json") URI jwksUri,
    @DefaultValue("10s") Duration clockSkew,
    @DefaultValue("5m") Duration refreshInterval,
    @DefaultValue List<ExternalIssuer> external) {

  public TokenSettings {
    external = List.copyOf(external);
    var names = external.stream().map(ExternalIssuer::issuer).distinct().toList();
    if (names.size() != external.size() || names.contains(issuer)) {
      throw new IllegalArgumentException("prime.token names an issuer twice");
    }
  }
}
