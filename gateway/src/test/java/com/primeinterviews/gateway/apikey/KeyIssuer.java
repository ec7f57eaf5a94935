package com.primeinterviews.gateway.apikey;

import static com.primeinterviews.gateway.testing.Upstreams.of;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Tokens;
import com.primeinterviews.gateway.testing.Upstream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** What auth-service answers the gateway about API keys, over real HTTP. */
final class KeyIssuer {

  static final String EXCHANGE = "/internal/api-keys/exchange";
  static final String SERVICE_TOKENS = "/internal/service-tokens";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger issued = new AtomicInteger();
  private volatile boolean away;

  KeyIssuer() {
    of(Service.AUTH)
        .answering(SERVICE_TOKENS, this::serviceToken)
        .answering(EXCHANGE, this::exchange);
  }

  static String newKey() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return "pi_live_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A new key of this user, whose tokens live so long. */
  String keyOf(UUID user, UUID keyId, int expiresIn) {
    var key = newKey();
    var token =
        Tokens.with(
            claims ->
                claims
                    .subject(user.toString())
                    .claim("sid", keyId.toString())
                    .claim("api_key", true)
                    .claim("scope", "read"));
    answers.put(key, "{\"token\":\"" + token + "\",\"expiresIn\":" + expiresIn + "}");
    return key;
  }

  List<Upstream.Arrived> exchangesOf(String key) {
    return of(Service.AUTH).arrivedAt(EXCHANGE).stream()
        .filter(request -> request.body().equals("{\"key\":\"" + key + "\"}"))
        .toList();
  }

  void whileAway(Runnable action) {
    away = true;
    try {
      action.run();
    } finally {
      away = false;
    }
  }

  /** From now on only a service token that is issued later is good. */
  void forgetServiceTokens() {
    issued.incrementAndGet();
  }

  private Publisher<Void> serviceToken(HttpServerRequest request, HttpServerResponse response) {
    var asked = of(Service.AUTH).arrivedAt(SERVICE_TOKENS).getLast().body();
    return asked.contains("\"service\":\"gateway\"")
            && asked.contains("\"secret\":\"a-secret-of-the-tests-of-32-chars\"")
        ? json(response, "{\"token\":\"service-" + issued + "\",\"expiresIn\":900}")
        : response.status(401).send();
  }

  private Publisher<Void> exchange(HttpServerRequest request, HttpServerResponse response) {
    if (away) {
      return response.status(500).send();
    }
    if (!("Bearer service-" + issued).equals(request.requestHeaders().get("Authorization"))) {
      return response.status(401).send();
    }
    var asked = of(Service.AUTH).arrivedAt(EXCHANGE).getLast().body();
    var answer = answers.get(asked.substring("{\"key\":\"".length(), asked.length() - 2));
    return answer == null
        ? response.status(404).send()
        : Mono.delay(Duration.ofMillis(100)).then(Mono.from(json(response, answer)));
  }

  private static Publisher<Void> json(HttpServerResponse response, String body) {
    return response.header("Content-Type", "application/json").sendString(Mono.just(body)).then();
  }
}
