package com.primeinterviews.auth.account;

import com.primeinterviews.platform.identity.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whom a {@code userId} in a path or body means. */
@Component
public class UserNames {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Accounts accounts;

  UserNames(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * An account's id, or how the external issuer calls the caller; others cannot be asked for by
   * that.
   */
  public Optional<UUID> resolve(String userId, CurrentUser caller) {
    if (ID.matcher(userId).matches()) {
      return Optional.of(UUID.fromString(userId));
    }
    return accounts
        .findById(caller.id())
        .filter(own -> own.userId().equals(userId))
        .map(Account::id);
  }
}
