package com.primeinterviews.auth.apikey;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.token.TokenMint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns an API key into an access token of its owner, for the gateway. */
@Component
public class ApiKeyExchange {

  static final Duration LONGEST_LIFETIME = Duration.ofMinutes(5);

  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

  private final ApiKeys keys;
  private final ProfileDesk profiles;
  private final TokenMint mint;
  private final Clock clock;

  ApiKeyExchange(ApiKeys keys, ProfileDesk profiles, TokenMint mint, Clock clock) {
    this.keys = keys;
    this.profiles = profiles;
    this.mint = mint;
    this.clock = clock;
  }

  /** Empty when the key is unknown or has expired, or its owner may not sign in. */
  @Transactional
  public Optional<KeyToken> exchange(String key) {
    var now = clock.instant();
    return keys.findBySecret(new KeyText(key).hash(), now)
        .filter(known -> !known.isExpired(now))
        .flatMap(
            known ->
                profiles
                    .find(known.accountId())
                    .filter(Account::isActive)
                    .map(owner -> tokenOf(known, owner, now)));
  }

  private KeyToken tokenOf(ApiKey key, Account owner, Instant now) {
    keys.noteUse(key.id(), now, now.minus(USE_IS_NOTED_EVERY));
    var lifetime = lifetimeOf(key, now);
    var claims = Map.of("api_key", true, "scope", key.writes() ? "read write" : "read");
    return new KeyToken(mint.mintFor(owner, key.id(), lifetime, claims), lifetime);
  }

  private static Duration lifetimeOf(ApiKey key, Instant now) {
    var expiry = key.expiresAt();
    var left = expiry == null ? LONGEST_LIFETIME : Duration.between(now, expiry);
    return left.compareTo(LONGEST_LIFETIME) < 0 ? left : LONGEST_LIFETIME;
  }

  /**
   * @param text JWT for the services
   */
  public record KeyToken(String text, Duration lifetime) {

    @Override
    public String toString() {
      return "KeyToken[********]";
    }
  }
}
