package com.primeinterviews.auth.token;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.keys.KeyRing;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.token.TokenSettings;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes access tokens in the profile of RFC 9068, as the platform verifies them. */
@Component
public class TokenMint {

  /** What a token came from and ends with (OpenID Connect {@code sid}). */
  public static final String SOURCE = "sid";

  private final KeyRing keys;
  private final TokenSettings profile;
  private final Clock clock;

  TokenMint(KeyRing keys, TokenSettings profile, Clock clock) {
    this.keys = keys;
    this.profile = profile;
    this.clock = clock;
  }

  /**
   * For somebody who acts as the owner of an account.
   *
   * @param source what the token came from and ends with: a sign-in or an API key
   * @param more further claims
   */
  public String mintFor(Account account, UUID source, Duration lifetime, Map<String, ?> more) {
    var claims = new LinkedHashMap<String, Object>(more);
    claims.put(SOURCE, source.toString());
    claims.put("email", account.email());
    claims.put("name", account.name().display());
    claims.put("roles", List.of(account.role().wireName()));
    claims.put("tier", account.tier().wireName());
    return mint(account.id(), lifetime, claims);
  }

  public String mint(UUID subject, Duration lifetime, Map<String, ?> claims) {
    var signing = keys.active();
    var now = clock.instant();
    return Jwts.builder()
        .header()
        .keyId(signing.kid())
        .type("at+jwt")
        .and()
        .claims(claims)
        .issuer(profile.issuer())
        .audience()
        .add(profile.audience())
        .and()
        .subject(subject.toString())
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(lifetime)))
        .id(Ids.newId().toString())
        .signWith(signing.key(), Jwts.SIG.RS256)
        .compact();
  }
}
