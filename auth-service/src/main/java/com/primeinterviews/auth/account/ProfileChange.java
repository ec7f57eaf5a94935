package com.primeinterviews.auth.account;

import com.primeinterviews.platform.identity.Role;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants changed about the own account; null leaves as it is.
 *
 * @param role the own one; another one only while it is open
 */
public record ProfileChange(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable ZoneId timezone,
    @Nullable String imageUrl,
    @Nullable String experience,
    @Nullable List<String> skills,
    @Nullable Role role) {

  public static ProfileChange of(
      @Nullable String firstName, @Nullable String lastName, @Nullable ZoneId timezone) {
    return new ProfileChange(firstName, lastName, timezone, null, null, null, null);
  }

  public static ProfileChange ofZone(ZoneId timezone) {
    return of(null, null, timezone);
  }
}
