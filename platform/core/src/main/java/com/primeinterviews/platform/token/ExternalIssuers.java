package com.primeinterviews.platform.token;

import java.util.List;

/** The configured external issuers, each with its public keys fetched in the background. */
public final class ExternalIssuers implements AutoCloseable {

  private record Fetched(ExternalIssuer issuer, FetchedSigningKeys keys) {}

  private final List<Fetched> issuers;

  ExternalIssuers(TokenSettings settings) {
    issuers =
        settings.external().stream()
            .map(
                issuer ->
                    new Fetched(
                        issuer,
                        new FetchedSigningKeys(issuer.jwksUri(), settings.refreshInterval())))
            .toList();
  }

  List<TrustedIssuer> trusted(TokenSettings settings) {
    return issuers.stream()
        .map(each -> TrustedIssuer.external(each.issuer(), each.keys(), settings.clockSkew()))
        .toList();
  }

  @Override
  public void close() {
    issuers.forEach(each -> each.keys().close());
  }
}
