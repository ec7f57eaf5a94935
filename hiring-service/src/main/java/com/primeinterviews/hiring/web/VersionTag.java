package com.primeinterviews.hiring.web;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a resource as {@code ETag} and {@code If-Match} (RFC 9110, section 13). */
public final class VersionTag {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final long NONE_OF_OURS = -1;

  private VersionTag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The version that {@code If-Match} asks for; null when any will do. */
  public static @Nullable Long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    var tag = TAG.matcher(ifMatch.strip());
    return tag.matches() ? Long.parseLong(tag.group(1)) : NONE_OF_OURS;
  }

  public static ProblemException stale() {
    return Problem.of(
            ErrorCode.PRECONDITION_FAILED,
            "This was changed since you read it. Read it again and repeat your change.")
        .asException();
  }
}
