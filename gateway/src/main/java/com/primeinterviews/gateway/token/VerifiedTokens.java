package com.primeinterviews.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.primeinterviews.gateway.token.Caller.Person;
import com.primeinterviews.platform.identity.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Whose a token is. Verification takes some 70 µs of CPU, most of it for the signature, and people
 * send the same token again and again: good ones are remembered for a short while, though never
 * beyond their end. Whether one has been revoked is asked of Redis with every request all the same.
 */
@Component
class VerifiedTokens {

  private final JwtDecoder decoder;
  private final Clock clock;
  private final Cache<String, Verified> known;

  VerifiedTokens(JwtDecoder decoder, VerifiedTokenSettings settings, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(settings.remembered())
            .expireAfterWrite(settings.rememberedFor())
            .build();
  }

  private record Verified(Person person, Instant expires) {}

  /** Throws what the decoder throws. */
  Person ownerOf(String token) {
    var before = known.getIfPresent(token);
    if (before != null && clock.instant().isBefore(before.expires())) {
      return before.person();
    }
    var verified = decoder.decode(token);
    var person =
        new Person(
            CurrentUser.from(verified),
            verified.getClaimAsString("sid"),
            verified.hasClaim("external_sub"));
    known.put(token, new Verified(person, Objects.requireNonNull(verified.getExpiresAt())));
    return person;
  }
}
