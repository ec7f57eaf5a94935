package com.primeinterviews.mentor.profile.web;

import com.primeinterviews.mentor.profile.ExpectedVersion;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a mentor's page as entity tags: {@code "<profile version>.<rest>"}. The rest stands
 * for what is shown beside the profile (rating, reviews, slots). A conditional read compares the
 * whole tag; a conditional change looks at the profile's version alone, because a slot that was
 * booked meanwhile is no reason to refuse a new biography.
 */
final class ETags {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[0-9a-f]+)?\"");

  private ETags() {}

  /**
   * @param shown everything the answer shows; a record of values, so that its hash code is the same
   *     on every instance
   */
  static String of(long version, Object shown) {
    return "\"" + version + "." + Integer.toHexString(shown.hashCode()) + "\"";
  }

  /** What an {@code If-Match} header asks for; a tag that is none of ours matches nothing. */
  static ExpectedVersion expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return new ExpectedVersion.Any();
    }
    var versions = new HashSet<Long>();
    for (var tag : ifMatch.split(",", -1)) {
      var ours = TAG.matcher(tag.strip());
      if (ours.matches()) {
        versions.add(Long.valueOf(ours.group(1)));
      }
    }
    return new ExpectedVersion.OneOf(versions);
  }
}
