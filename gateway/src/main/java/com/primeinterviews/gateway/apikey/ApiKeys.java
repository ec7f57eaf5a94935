package com.primeinterviews.gateway.apikey;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.primeinterviews.gateway.clients.IssuedToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Exchanges API keys for access tokens and remembers the answers under the digest of the key, so
 * that memory holds no keys. However many requests bring a new key at once, it is exchanged once; a
 * failure is not remembered.
 */
@Component
public class ApiKeys {

  /** Anything else cannot be a key and is nobody's business but ours. */
  private static final Pattern SHAPE = Pattern.compile("pi_live_[A-Za-z0-9_-]{43}");

  private final KeyExchange exchange;
  private final AsyncCache<String, Optional<IssuedToken>> answers;

  ApiKeys(KeyExchange exchange, ApiKeySettings settings) {
    this.exchange = exchange;
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(settings.remembered())
            .expireAfter(
                Expiry.<String, Optional<IssuedToken>>creating(
                    (digest, answer) ->
                        answer
                            .map(token -> Duration.ofSeconds(token.secondsOfUse()))
                            .orElse(settings.refusedFor())))
            .buildAsync();
  }

  /** Empty for a key that opens nothing; an error when that cannot be found out now. */
  public Mono<String> tokenFor(String key) {
    if (!SHAPE.matcher(key).matches()) {
      return Mono.empty();
    }
    var answer =
        answers.get(
            digest(key),
            (digest, executor) ->
                exchange
                    .tokenFor(key)
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .toFuture());
    // A client that goes away must not take the answer from those who wait with it.
    return Mono.fromFuture(answer, true).flatMap(Mono::justOrEmpty).map(IssuedToken::token);
  }

  private static String digest(String key) {
    try {
      var bytes = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK knows SHA-256", e);
    }
  }
}
