package com.primeinterviews.auth.user;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.ProfileChange;
import com.primeinterviews.auth.account.ProfileChangeResult;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.preference.PreferenceChange;
import com.primeinterviews.auth.preference.PreferenceDesk;
import com.primeinterviews.auth.user.UserChangeResult.Changed;
import com.primeinterviews.auth.user.UserChangeResult.EmailDiffers;
import com.primeinterviews.auth.user.UserChangeResult.RoleFixed;
import com.primeinterviews.auth.user.UserChangeResult.Unknown;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what a front end knows of a user after an external sign-in is taken over. */
@Component
public class UserDesk {

  private final ProfileDesk profiles;
  private final PreferenceDesk preferences;

  UserDesk(ProfileDesk profiles, PreferenceDesk preferences) {
    this.profiles = profiles;
    this.preferences = preferences;
  }

  /**
   * Profile and preferences, both or neither.
   *
   * @param email what the front end takes for the user's address; null: it does not say
   */
  @Transactional
  public UserChangeResult change(
      UUID id, @Nullable String email, ProfileChange profile, @Nullable PreferenceChange likes) {
    var found = profiles.findForChange(id);
    if (found.isEmpty()) {
      return new Unknown();
    }
    if (email != null && !isOwn(email, found.get())) {
      return new EmailDiffers();
    }
    var result = profiles.change(id, profile, ExpectedVersion.any());
    return switch (result) {
      case ProfileChangeResult.Changed(var account) -> {
        if (likes != null) {
          preferences.change(id, likes, any -> true);
        }
        yield new Changed(account);
      }
      case ProfileChangeResult.RoleFixed(var role) -> new RoleFixed(role);
      case ProfileChangeResult.Stale() -> throw new IllegalStateException("No version was asked");
      case ProfileChangeResult.Unknown() -> new Unknown();
    };
  }

  private static boolean isOwn(String email, Account account) {
    return email.toLowerCase(Locale.ROOT).equals(account.email());
  }
}
