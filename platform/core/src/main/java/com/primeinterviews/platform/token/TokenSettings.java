package com.primeinterviews.platform.token;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access tokens are checked.
 *
 * @param issuer the only accepted {@code iss}
 * @param audience must be among {@code aud}
 * @param jwksUri where the issuer's public keys are fetched
 * @param clockSkew tolerated difference of clocks for {@code exp} and {@code nbf}
 * @param refreshInterval how often the public keys are fetched again
 */
@ConfigurationProperties("prime.token")
public record TokenSettings(
    @DefaultValue("http://127.0.0.1:8080") String issuer,
    @DefaultValue("prime-interviews") String audience,
    @DefaultValue("http://127.0.0.1:8101/.well-known/jwks.json") URI jwksUri,
    @DefaultValue("10s") Duration clockSkew,
    @DefaultValue("5m") Duration refreshInterval) {}
