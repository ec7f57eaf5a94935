package com.primeinterviews.platform.token;

import com.primeinterviews.platform.identity.ExternalIdentity;
import com.primeinterviews.platform.identity.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the verified token of an external issuer as one of the suite's own, so that nothing behind
 * the verification has to know the difference. Only the claims named here are taken over: no issuer
 * outside can make an admin, a tier, a scope or somebody else's id.
 */
final class ExternalClaims {

  /** What {@code sub} was: the subject as its issuer names it. */
  static final String SUBJECT = "external_sub";

  private static final Set<String> KEPT =
      Set.of(
          "iss",
          "aud",
          "exp",
          "iat",
          "nbf",
          "jti",
          "email_verified",
          "first_name",
          "last_name",
          "image_url");

  private static final Set<Role> POSSIBLE = Set.of(Role.CANDIDATE, Role.MENTOR, Role.INTERVIEWER);

  private final ExternalIssuer issuer;

  ExternalClaims(ExternalIssuer issuer) {
    this.issuer = issuer;
  }

  Jwt read(Jwt token) {
    var subject = Objects.requireNonNull(token.getSubject());
    var claims = new LinkedHashMap<String, Object>();
    token.getClaims().entrySet().stream()
        .filter(claim -> KEPT.contains(claim.getKey()))
        .forEach(claim -> claims.put(claim.getKey(), claim.getValue()));
    claims.put("sub", ExternalIdentity.idOf(issuer.issuer(), subject).toString());
    claims.put(SUBJECT, subject);
    claims.put("email", text(token, "email").toLowerCase(Locale.ROOT));
    claims.put("name", name(token));
    claims.put("roles", List.of(role(token).wireName()));
    claims.put("tier", "free");
    return new Jwt(
        token.getTokenValue(),
        token.getIssuedAt(),
        token.getExpiresAt(),
        token.getHeaders(),
        claims);
  }

  private Role role(Jwt token) {
    return at(token.getClaims(), issuer.roleClaim()) instanceof String named
        ? Role.fromWire(named).filter(POSSIBLE::contains).orElse(Role.CANDIDATE)
        : Role.CANDIDATE;
  }

  /** The claim of that very name, else the member that the dots lead to. */
  private static @Nullable Object at(Map<?, ?> object, String path) {
    int dot = path.indexOf('.');
    if (dot < 0 || object.containsKey(path)) {
      return object.get(path);
    }
    return object.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? at(inner, path.substring(dot + 1))
        : null;
  }

  private static String name(Jwt token) {
    var full =
        Stream.of(text(token, "first_name"), text(token, "last_name"))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    return full.isEmpty() ? text(token, "name") : full;
  }

  private static String text(Jwt token, String claim) {
    return Objects.requireNonNullElse(token.getClaimAsString(claim), "");
  }
}
