package com.primeinterviews.gateway.apikey;

import com.primeinterviews.gateway.clients.IssuedToken;
import com.primeinterviews.gateway.clients.ServiceCalls;
import com.primeinterviews.gateway.routing.Service;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The gateway's own access token, asked for when first needed and again before it expires. */
@Component
class GatewayToken {

  private static final Logger log = LoggerFactory.getLogger(GatewayToken.class);

  private final WebClient auth;
  private final String secret;
  private final Clock clock;
  private final Mono<Held> token;
  private volatile @Nullable String refused;

  GatewayToken(ServiceCalls calls, ApiKeySettings settings, Clock clock) {
    this.auth = calls.to(Service.AUTH);
    this.secret = settings.serviceSecret();
    this.clock = clock;
    this.token = Mono.defer(this::ask).cacheInvalidateIf(this::isOfNoUse);
    if (secret.isBlank()) {
      log.warn("PRIME_SERVICE_SECRET is not set: API keys are not accepted");
    }
  }

  private record Held(String text, Instant until) {}

  Mono<String> current() {
    return secret.isBlank()
        ? Mono.error(new IllegalStateException("PRIME_SERVICE_SECRET is not set"))
        : token.map(Held::text);
  }

  /** To be called when it has been refused, which a change of keys may cause. */
  void drop(String text) {
    refused = text;
  }

  private boolean isOfNoUse(Held held) {
    return held.text().equals(refused) || !clock.instant().isBefore(held.until());
  }

  private Mono<Held> ask() {
    return auth.post()
        .uri("/internal/service-tokens")
        .bodyValue(Map.of("service", "gateway", "secret", secret))
        .retrieve()
        .bodyToMono(IssuedToken.class)
        .map(
            issued -> new Held(issued.token(), clock.instant().plusSeconds(issued.secondsOfUse())));
  }
}
