package com.primeinterviews.platform.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is calling, as the verified access token tells; a token of an external issuer reads the same
 * once it is verified.
 *
 * @param id the account; for a service, an id made of its name
 * @param email mail address in lower case
 * @param name display name
 * @param roles at least one
 * @param tier {@code free}, {@code pro} or {@code enterprise}
 */
public record CurrentUser(UUID id, String email, String name, Set<Role> roles, String tier) {

  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isAdmin() {
    return is(Role.ADMIN);
  }

  /**
   * Reads the claims of a token that has been verified.
   *
   * @throws IllegalArgumentException when {@code sub} is not an account id
   */
  public static CurrentUser from(Jwt token) {
    var roles = EnumSet.noneOf(Role.class);
    Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of())
        .forEach(name -> Role.fromWire(name).ifPresent(roles::add));
    return new CurrentUser(
        UUID.fromString(token.getSubject()),
        Objects.requireNonNullElse(token.getClaimAsString("email"), ""),
        Objects.requireNonNullElse(token.getClaimAsString("name"), ""),
        roles,
        Objects.requireNonNullElse(token.getClaimAsString("tier"), "free"));
  }
}
