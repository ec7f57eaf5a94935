package com.primeinterviews.session.people;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import java.util.Set;
import java.util.UUID;

/**
 * An account, as auth-service tells it.
 *
 * @param zone in which the person reads times
 * @param version of the account; 0 as long as only a token of it was seen
 */
public record Person(UUID id, String name, String email, Role role, String zone, long version) {

  private static final Set<Role> INTERVIEWING = Set.of(Role.INTERVIEWER, Role.MENTOR, Role.ADMIN);

  /** Somebody who calls before the account's event has arrived. */
  public static Person of(CurrentUser user) {
    Role role =
        user.isAdmin() ? Role.ADMIN : user.roles().stream().findFirst().orElse(Role.CANDIDATE);
    return new Person(user.id(), user.name(), user.email(), role, "UTC", 0);
  }

  /** In the place of one who was erased, or was never known. */
  public static Person former(UUID id, Role role) {
    String what = role.wireName();
    return new Person(id, "Former " + what, "former-" + what + "@example.com", role, "UTC", 0);
  }

  public boolean mayInterview() {
    return INTERVIEWING.contains(role);
  }

  public boolean isCandidate() {
    return role == Role.CANDIDATE;
  }
}
