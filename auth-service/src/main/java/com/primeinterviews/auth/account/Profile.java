package com.primeinterviews.auth.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an owner says about himself. */
public record Profile(
    PersonName name,
    ZoneId timezone,
    @Nullable String imageUrl,
    @Nullable String experience,
    List<String> skills) {

  public Profile {
    skills = List.copyOf(skills);
  }

  Profile with(ProfileChange wish) {
    var first = Objects.requireNonNullElse(wish.firstName(), name.first());
    var last = Objects.requireNonNullElse(wish.lastName(), name.last());
    return new Profile(
        new PersonName(first, last),
        Objects.requireNonNullElse(wish.timezone(), timezone),
        wish.imageUrl() == null ? imageUrl : wish.imageUrl(),
        wish.experience() == null ? experience : wish.experience(),
        Objects.requireNonNullElse(wish.skills(), skills));
  }
}
