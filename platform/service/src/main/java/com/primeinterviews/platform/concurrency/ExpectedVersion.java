package com.primeinterviews.platform.concurrency;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version a caller wants to change, from {@code If-Match} (RFC 9110, section 13.1.1). A
 * controller takes it as a parameter; the use case compares it inside its transaction.
 *
 * @param versions null when any will do: the header is missing or {@code *}
 */
public record ExpectedVersion(@Nullable Set<Long> versions) {

  private static final ExpectedVersion ANY = new ExpectedVersion(null);
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[0-9a-f]+)?\"");

  public static ExpectedVersion any() {
    return ANY;
  }

  /**
   * A tag that is none of ours matches no version. One that a compressing proxy has made weak
   * counts as it was: the version in it says all.
   */
  public static ExpectedVersion fromHeader(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return ANY;
    }
    var versions = new HashSet<Long>();
    for (var tag : ifMatch.split(",", -1)) {
      var ours = TAG.matcher(tag.strip());
      if (ours.matches()) {
        versions.add(Long.valueOf(ours.group(1)));
      }
    }
    return new ExpectedVersion(versions);
  }

  public boolean accepts(long version) {
    return versions == null || versions.contains(version);
  }

  /** 412, for a version that was not accepted. */
  public static Problem stale() {
    return Problem.of(
        ErrorCode.PRECONDITION_FAILED,
        "This was changed since you read it. Read it again and repeat your change.");
  }
}
