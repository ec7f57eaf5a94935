package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.account.ExternalPerson;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a verified token of an external issuer tells of its owner. */
public final class ExternalTokens {

  private static final String SUBJECT = "external_sub";
  private static final Set<Role> POSSIBLE = Set.of(Role.CANDIDATE, Role.MENTOR, Role.INTERVIEWER);

  private ExternalTokens() {}

  public static boolean isExternal(Jwt token) {
    return token.hasClaim(SUBJECT);
  }

  /** Empty when the issuer does not tell an address that could be one. */
  static Optional<ExternalPerson> personOf(Jwt token) {
    var user = CurrentUser.from(token);
    return addressOf(user)
        .map(
            email ->
                new ExternalPerson(
                    user.id(),
                    text(token, SUBJECT),
                    email,
                    Boolean.TRUE.equals(token.getClaim("email_verified")),
                    text(token, "first_name"),
                    text(token, "last_name"),
                    token.getClaimAsString("image_url"),
                    roleOf(user)));
  }

  private static Optional<EmailAddress> addressOf(CurrentUser user) {
    return user.email().matches(EmailAddress.FORM)
        ? Optional.of(new EmailAddress(user.email()))
        : Optional.empty();
  }

  private static Role roleOf(CurrentUser user) {
    return user.roles().stream().filter(POSSIBLE::contains).findFirst().orElse(Role.CANDIDATE);
  }

  private static String text(Jwt token, String claim) {
    return Objects.requireNonNullElse(token.getClaimAsString(claim), "");
  }
}
