package com.primeinterviews.auth.firstsight;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.token.IssuedToken;
import com.primeinterviews.auth.token.TokenMint;
import com.primeinterviews.platform.identity.CurrentUser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * A token of our own in place of an external one. The issuer knows who somebody is; role and tier
 * stand in the account, where the owner has chosen the one and an admin grants the other.
 */
@Component
public class StandInTokens {

  /** Whoever holds the external token asks again and again; a new role counts soon. */
  static final Duration LIFETIME = Duration.ofMinutes(2);

  /** What the issuer tells beyond the id, kept for whoever makes a profile of it. */
  private static final List<String> KEPT =
      List.of("external_sub", "email_verified", "first_name", "last_name", "image_url");

  private final ProfileDesk accounts;
  private final TokenMint mint;

  StandInTokens(ProfileDesk accounts, TokenMint mint) {
    this.accounts = accounts;
    this.mint = mint;
  }

  /** Empty when there is no account, or none that may be used. */
  public Optional<IssuedToken> inPlaceOf(Jwt external) {
    return accounts
        .find(CurrentUser.from(external).id())
        .filter(Account::isActive)
        .map(account -> new IssuedToken(tokenOf(account, external), LIFETIME.toSeconds()));
  }

  private String tokenOf(Account account, Jwt external) {
    var claims = new LinkedHashMap<String, Object>();
    for (String claim : KEPT) {
      Object value = external.getClaim(claim);
      if (value != null) {
        claims.put(claim, value);
      }
    }
    claims.put("email", account.email());
    claims.put("name", account.name().display());
    claims.put("roles", List.of(account.role().wireName()));
    claims.put("tier", account.tier().wireName());
    return mint.mint(account.id(), LIFETIME, claims);
  }
}
