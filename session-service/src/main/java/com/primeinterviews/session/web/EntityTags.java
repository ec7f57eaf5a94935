package com.primeinterviews.session.web;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of resources as {@code ETag} and {@code If-Match} (RFC 9110, section 13). */
public final class EntityTags {

  private static final Pattern STRONG = Pattern.compile("\"(\\d{1,9})\"");
  private static final int NEVER = -1;

  private EntityTags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that {@code If-Match} asks for: null when it asks for none, and one that no
   * resource has when it is not a tag this service gives out.
   */
  public static @Nullable Integer expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    var tag = STRONG.matcher(ifMatch.strip());
    return tag.matches() ? Integer.parseInt(tag.group(1)) : NEVER;
  }

  public static ProblemException stale() {
    return Problem.of(
            ErrorCode.PRECONDITION_FAILED,
            "This was changed since you read it. Read it again and repeat your change.")
        .asException();
  }
}
