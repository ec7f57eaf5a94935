package com.primeinterviews.mentor.profile;

import java.util.Set;

/** The versions of a profile on which a change may happen, as {@code If-Match} states them. */
public sealed interface ExpectedVersion {

  record Any() implements ExpectedVersion {}

  record OneOf(Set<Long> versions) implements ExpectedVersion {

    public OneOf {
      versions = Set.copyOf(versions);
    }
  }

  default boolean accepts(long version) {
    return switch (this) {
      case Any any -> true;
      case OneOf known -> known.versions().contains(version);
    };
  }
}
