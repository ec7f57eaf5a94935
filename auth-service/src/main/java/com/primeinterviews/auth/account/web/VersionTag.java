package com.primeinterviews.auth.account.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of an account as its {@code ETag}. */
public final class VersionTag {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final long NONE_OF_OURS = -1;

  private VersionTag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The version that {@code If-Match} asks for; null when any will do. */
  public static @Nullable Long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    var tag = TAG.matcher(ifMatch);
    return tag.matches() ? Long.parseLong(tag.group(1)) : NONE_OF_OURS;
  }
}
