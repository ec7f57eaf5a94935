package com.primeinterviews.auth.service;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.enums.UuidNamespace;
import com.primeinterviews.auth.token.TokenMint;
import com.primeinterviews.platform.identity.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the services of the suite tokens for what they ask of each other on their own account. */
@Component
public class ServiceTokenDesk {

  public static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final Logger log = LoggerFactory.getLogger(ServiceTokenDesk.class);

  private final ServiceSecret secret;
  private final TokenMint mint;

  ServiceTokenDesk(ServiceSecret secret, TokenMint mint) {
    this.secret = secret;
    this.mint = mint;
  }

  /** Empty when the secret is wrong, or none is set. */
  public Optional<String> tokenFor(String service, String presented) {
    if (!secret.accepts(presented)) {
      log.warn("A token for service {} was asked for with a wrong secret", service);
      return Optional.empty();
    }
    var claims = Map.of("name", service, "roles", List.of(Role.SERVICE.wireName()));
    return Optional.of(mint.mint(idOf(service), LIFETIME, claims));
  }

  /** The same on every instance and after every start: UUID version 5 of the name. */
  static UUID idOf(String service) {
    return UuidCreator.getNameBasedSha1(
        UuidNamespace.NAMESPACE_URL, "urn:prime-interviews:service:" + service);
  }
}
