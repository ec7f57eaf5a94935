package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.keys.KeyRing;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.token.TokenSettings;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues access tokens in the profile of RFC 9068, as the platform verifies them. */
@Component
class AccessTokenIssuer {

  /** Which sign-in a token belongs to (OpenID Connect {@code sid}). */
  static final String SIGN_IN = "sid";

  private final KeyRing keys;
  private final TokenSettings profile;
  private final SignInSettings settings;
  private final Clock clock;

  AccessTokenIssuer(KeyRing keys, TokenSettings profile, SignInSettings settings, Clock clock) {
    this.keys = keys;
    this.profile = profile;
    this.settings = settings;
    this.clock = clock;
  }

  String issue(Account account, UUID signInId) {
    var signing = keys.active();
    var now = clock.instant();
    return Jwts.builder()
        .header()
        .keyId(signing.kid())
        .type("at+jwt")
        .and()
        .issuer(profile.issuer())
        .audience()
        .add(profile.audience())
        .and()
        .subject(account.id().toString())
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(settings.accessLifetime())))
        .id(Ids.newId().toString())
        .claim(SIGN_IN, signInId.toString())
        .claim("email", account.email())
        .claim("name", account.name().display())
        .claim("roles", List.of(account.role().wireName()))
        .claim("tier", account.tier().wireName())
        .signWith(signing.key(), Jwts.SIG.RS256)
        .compact();
  }
}
